import {dirname, resolve} from 'node:path';
import type MagicString from 'magic-string';
import type {ESTree, ModuleEdit} from './edit-module.js';
import {root} from './paths.js';

/** The one module whose `msg` takes notes for translators. */
const MSG_MODULE = `${root}src/i18n/localize.js`;

/** The name by which a module imports our `msg`, if it does. */
function localMsg({body}: ESTree.Program, id: string): string | undefined {
  for (const statement of body) {
    if (statement.type !== 'ImportDeclaration' || resolve(dirname(id), statement.source.value) !== MSG_MODULE) continue;
    for (const specifier of statement.specifiers)
      if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier' && specifier.imported.name === 'msg')
        return specifier.local.name;
  }
  return undefined;
}

/** Removes a property together with the comma beside it. */
export function removeProperty(edited: MagicString, {properties}: ESTree.ObjectExpression, index: number): void {
  const {start, end} = properties[index]!;
  const next = properties[index + 1];
  const before = properties[index - 1];
  if (next) edited.remove(start, next.start);
  else edited.remove(before ? before.end : start, end);
}

function isNamed(property: ESTree.ObjectPropertyKind, name: string): property is ESTree.ObjectProperty {
  return property.type === 'Property' && !property.computed && property.key.type === 'Identifier' && property.key.name === name;
}

/** Takes out the notes for translators: `msg('Show', {id: 'show', desc: '…'})` becomes `msg('Show', {id: 'show'})`. */
export const stripTranslatorNotes: ModuleEdit = {
  name: 'strip-translator-notes',
  files: /\/src\/.*\.ts$/,
  visit(edited, id, program) {
    const msg = localMsg(program, id);
    if (msg === undefined) return {};
    return {
      CallExpression({callee, arguments: [, options]}) {
        if (callee.type !== 'Identifier' || callee.name !== msg || options?.type !== 'ObjectExpression') return;
        const note = options.properties.findIndex((property) => isNamed(property, 'desc'));
        if (note >= 0) removeProperty(edited, options, note);
      },
    };
  },
};

const isText = ({type, ...node}: ESTree.Expression): boolean =>
  type === 'TemplateLiteral' ||
  (type === 'Literal' && typeof (node as ESTree.StringLiteral).value === 'string') ||
  type === 'BinaryExpression';

/**
 * Takes the descriptions out of the schemas: they are documentation of the campaign API. A field that is itself called
 * `description` stays, since its value is a schema and no text.
 */
export const stripSchemaDescriptions: ModuleEdit = {
  name: 'strip-schema-descriptions',
  files: /\/src\/api\/schema\/.*\.ts$/,
  visit: (edited) => ({
    ObjectExpression(object) {
      const index = object.properties.findIndex((property) => isNamed(property, 'description') && isText(property.value));
      if (index < 0) return;
      const [first] = object.properties;
      // {...date, description: 'Day of the data.'} is `date` itself then.
      if (object.properties.length === 2 && first?.type === 'SpreadElement')
        edited.overwrite(object.start, object.end, edited.slice(first.argument.start, first.argument.end));
      else removeProperty(edited, object, index);
    },
  }),
};
