import {transform} from 'lightningcss';
import type {ModuleEdit} from './edit-module.js';

/** Engines that README.md names; without them, newer syntax would be written because it is shorter. */
const TARGETS = {chrome: 111 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8)};

function minify(css: string, filename: string): string {
  const {code, warnings} = transform({filename, code: Buffer.from(css), minify: true, targets: TARGETS});
  if (warnings[0]) throw new Error(`${filename}: ${warnings[0].message}`);
  return code.toString();
}

/** Text as it is written between backticks. */
const escape = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');

/** Minifies the style sheets css`…`. One with expressions stays as it is: what they stand for is not known here. */
export const minifyCss: ModuleEdit = {
  name: 'minify-css',
  files: /\/src\/.*\.ts$/,
  visit: (edited, id) => ({
    TaggedTemplateExpression({tag, quasi}) {
      if (tag.type !== 'Identifier' || tag.name !== 'css' || quasi.expressions.length > 0) return;
      const [text] = quasi.quasis;
      const {start, end} = quasi;
      if (text?.value.cooked != null) edited.overwrite(start + 1, end - 1, escape(minify(text.value.cooked, id)));
    },
  }),
};
