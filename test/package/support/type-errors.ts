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
  const program = ts.createProgram([file], {...OPTIONS, ...options});
  return ts.getPreEmitDiagnostics(program).map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
