// Types of the tags for templates of frameworks. What a property may be is taken from the class, so it cannot differ.
// The published generators for JSX, Vue and Svelte offer read-only properties, and know neither `lang` nor our event types.
import {cp, mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {angularModule, angularTypes} from './angular.js';
import {elementsOf, settable, type ElementDoc, type Manifest, type Member} from './manifest.js';

const SOURCE = 'src/frameworks';

/** Writes `frameworks/`: what a tag may have, how each framework writes it, and an empty module for plain imports. */
export async function writeFrameworks(manifest: Manifest, folder: string): Promise<void> {
  const target = join(folder, 'frameworks');
  await mkdir(target, {recursive: true});
  for (const file of await readdir(SOURCE)) await cp(join(SOURCE, file), join(target, file));
  await writeFile(join(target, 'tags.d.ts'), tagTypes(manifest));
  await writeFile(join(target, 'types-only.js'), 'export {};\n');
  await writeFile(join(target, 'angular.js'), angularModule(elementsOf(manifest)));
  await writeFile(join(target, 'angular.d.ts'), angularTypes(elementsOf(manifest)));
}

function tagTypes({modules}: Manifest): string {
  const elements = modules.flatMap(({path, declarations}) => declarations.map((element) => ({path, element})));
  const each = (line: (element: ElementDoc) => string): string =>
    elements.map(({element}) => `  '${element.tagName}': ${line(element)};\n`).join('');
  return `// Written by the build from the custom-elements manifest.
import type {LeavexEventMap} from '../index.js';
${elements.map(({path, element}) => `import type {${element.name}} from '${path.replace(/^dist/, '..')}';\n`).join('')}
/** Attributes in the spelling of HTML, which servers and browsers read; and properties that have none. */
export interface Attributes {
${each(
  (element) =>
    `{\n${settable(element)
      .map((member) => attribute(element.name, member))
      .join('')}  }`,
)}}

export interface Properties {
${each(
  (element) =>
    `Partial<Pick<${element.name}, ${settable(element)
      .map(({name}) => `'${name}'`)
      .join(' | ')}>>`,
)}}

interface Events {
${each(({events}) => events.map(({name}) => `'${name}'`).join(' | '))}}

export type Tag = keyof Attributes;

export type Listeners<Name extends Tag, Prefix extends string> = {
  [Event in Events[Name] as \`\${Prefix}\${Event}\`]?:
    | ((event: LeavexEventMap[Event] & {readonly currentTarget: HTMLElementTagNameMap[Name]}) => void)
    | undefined;
};
`;
}

function attribute(className: string, {name, attribute: own = name, type, description = ''}: Member): string {
  const digits = /\bnumber\b/.test(type?.text ?? '') ? ' | `${number}`' : '';
  const json = name === 'data' ? ' | string' : '';
  return `    /** ${description.replaceAll('*/', '* /').replace(/\s*\n\s*/g, ' ')} */
    '${own}'?: ${className}['${name}']${digits}${json} | undefined;\n`;
}
