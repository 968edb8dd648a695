import MagicString from 'magic-string';
import type {Plugin} from 'vite';
import {parseSync, Visitor, type ESTree, type VisitorObject} from 'vite';

export type {ESTree} from 'vite';

/** A change of one of our modules by its syntax tree. */
export interface ModuleEdit {
  readonly name: string;
  /** Files that it is about. */
  readonly files: RegExp;
  /** Returns the visitor that makes the edits. */
  readonly visit: (edited: MagicString, id: string, program: ESTree.Program) => VisitorObject;
}

/** The module after an edit, with its source map; undefined where nothing has changed. */
function editModule(
  {visit}: ModuleEdit,
  code: string,
  id: string,
): {code: string; map: ReturnType<MagicString['generateMap']>} | undefined {
  const {program, errors} = parseSync(id, code, {sourceType: 'module'});
  if (errors[0]) throw new Error(`${id}: ${errors[0].message}`);
  const edited = new MagicString(code);
  new Visitor(visit(edited, id, program)).visit(program);
  if (!edited.hasChanged()) return undefined;
  return {code: edited.toString(), map: edited.generateMap({source: id, includeContent: true, hires: true})};
}

/** The edit as a plugin of Vite. It runs before TypeScript's types are taken out. */
export function asPlugin(edit: ModuleEdit): Plugin {
  return {
    name: `leavex-${edit.name}`,
    enforce: 'pre',
    transform: {
      filter: {id: edit.files},
      handler: (code, id) => editModule(edit, code, id),
    },
  };
}
