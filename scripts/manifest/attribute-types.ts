import type {ElementDoc} from './manifest.js';

/** Types of the attributes of each tag, such as `'inline' | 'bar'`. */
export function attributeTypes(elements: readonly ElementDoc[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    elements.map(({tagName, attributes}) => [
      tagName,
      Object.fromEntries(attributes.map(({name, type}) => [name, type?.text ?? 'string'])),
    ]),
  );
}
