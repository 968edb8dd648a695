import type {Attribute, ElementDoc} from '../scripts/manifest/manifest.js';

/** Row of the table of an element, and its control. */
export interface ArgType {
  readonly name: string;
  readonly description?: string;
  readonly control: false | {readonly type: 'boolean' | 'number' | 'object' | 'radio' | 'text'};
  readonly options?: readonly string[];
  readonly table: {
    readonly category: string;
    readonly type?: {readonly summary: string};
    readonly defaultValue?: {readonly summary: string};
  };
}

/** Names of types that are objects, which an attribute has as JSON. */
const isObject = (type: string): boolean => /Data$|^\{/.test(type);

function controlOf({type}: Attribute): Pick<ArgType, 'control' | 'options'> {
  const text = type?.text ?? 'string';
  const options = [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value!);
  if (text === 'boolean' || text === 'number') return {control: {type: text}};
  if (options.length && !isObject(text)) return {control: {type: 'radio'}, options};
  return {control: {type: isObject(text) ? 'object' : 'text'}};
}

/**
 * Table of an element: attributes, which are controls, and everything else, which is not. A part may have the name of an
 * attribute, so the keys of all others begin with what they are.
 */
export function argTypesOf({attributes, members, events, slots, cssParts, cssProperties, cssStates}: ElementDoc): Record<string, ArgType> {
  const others = {
    method: members.filter(({kind, privacy}) => kind === 'method' && (privacy ?? 'public') === 'public'),
    event: events,
    slot: slots,
    part: cssParts,
    'custom property': cssProperties,
    state: cssStates,
  };
  return {
    ...Object.fromEntries(
      attributes.map((attribute): [string, ArgType] => {
        const {name, description, type} = attribute;
        const table = {category: 'attributes', type: {summary: type?.text ?? 'string'}};
        return [name, {name, ...(description && {description}), ...controlOf(attribute), table}];
      }),
    ),
    ...Object.fromEntries(
      Object.entries(others).flatMap(([kind, all]) =>
        all.map(({name, description}): [string, ArgType] => {
          const category = kind.endsWith('y') ? 'custom properties' : `${kind}s`;
          return [`${kind} ${name}`, {name: name || '(default)', ...(description && {description}), control: false, table: {category}}];
        }),
      ),
    ),
    // Content between the tags; stories set it.
    ...Object.fromEntries(
      ['fallback', 'actions'].map((name): [string, ArgType] => [name, {name, control: false, table: {category: 'between the tags'}}]),
    ),
  };
}
