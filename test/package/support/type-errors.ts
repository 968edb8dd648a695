import ts from 'typescript';

/** Options of a project with a bundler, strict and without types of its own. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/** Errors that TypeScript finds in a file of an application. */
export function typeErrors(file: string, options: ts.CompilerOptions = {}): string[] {
  return typeErrorsOf([file], options).get(file)!;
}

/** Errors in each of many files, read once: libraries take most of the time. */
export function typeErrorsOf(files: readonly string[], options: ts.CompilerOptions = {}): Map<string, string[]> {
  const program = ts.createProgram(files, {...OPTIONS, ...options});
  const general = [...program.getConfigFileParsingDiagnostics(), ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  return new Map(
    files.map((file) => {
      const source = program.getSourceFile(file);
      const own = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [file, [...general, ...own].map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}
