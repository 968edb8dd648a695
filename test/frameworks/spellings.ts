// Every attribute, in every way that a framework can write it.
import type {Page} from 'puppeteer-core';
import type {Attribute, ElementDoc} from '../../scripts/manifest/manifest.js';
import type {Spelling} from './examples.js';

export interface SpelledTag {
  readonly markup: string;
  readonly id: string;
  readonly property: string;
  readonly value: string | number | boolean;
}

/** Tags with one attribute each. They ask for nothing: they wait for a click. */
export function spelledTags(elements: readonly ElementDoc[], spelling: Spelling): SpelledTag[] {
  const found: SpelledTag[] = [];
  for (const {tagName, attributes} of elements)
    for (const attribute of attributes) {
      // Objects are no texts: `data` has tests of its own.
      if (!attribute.fieldName || /Data$/.test(attribute.type?.text ?? '')) continue;
      const {name, fieldName} = attribute;
      const add = (text: string, value: SpelledTag['value']): void => {
        const id = `tag-${found.length}`;
        const waits = name === 'load' ? '' : ' load="click"';
        found.push({markup: `<${tagName} id="${id}"${waits} ${text}>words</${tagName}>`, id, property: fieldName, value});
      };
      for (const value of valuesOf(attribute)) {
        if (typeof value !== 'boolean') add(`${name}="${value}"`, value);
        else if (value) add(name, value);
        for (const text of spelling(name, fieldName, value)) add(text, value);
      }
    }
  return found;
}

function valuesOf({type}: Attribute): (string | number | boolean)[] {
  const text = type?.text ?? '';
  if (text === 'boolean') return [true, false];
  if (text.includes('number')) return [3];
  // Servers that follow links find the first tag behind this one.
  return [/'([^']+)'$/.exec(text)?.[1] ?? '#tag-0'];
}

/** Tags whose property is not what was written. */
export async function misread(page: Page, tags: readonly SpelledTag[]): Promise<string[]> {
  const properties = JSON.stringify(tags.map(({id, property}) => [id, property]));
  const read = (await page.evaluate(
    `${properties}.map(([id, property]) => { const element = document.getElementById(id); return element ? [element[property]] : ['no such tag']; })`,
  )) as [unknown][];
  return tags.flatMap(({markup, property, value}, i) =>
    // React sets properties to the text of the tag. Elements read digits as numbers.
    read[i]![0] === value || (typeof value === 'number' && read[i]![0] === String(value))
      ? []
      : [`${markup}: ${property} is ${JSON.stringify(read[i]![0])}, not ${JSON.stringify(value)}`],
  );
}
