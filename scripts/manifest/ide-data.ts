// What editors read: completion and help for tags, attributes, events, parts and custom properties.
import type {Attribute, ElementDoc} from './analyse.js';

const SITES_THAT_STRIP_TAGS = 'For sites that remove unknown tags: the same as the tag, with every attribute written as data-leavex-…';

/** VS Code, "html.customData". */
export function vscodeHtml(elements: readonly ElementDoc[]): object {
  return {
    version: 1.1,
    tags: elements.map(({tagName, description, attributes, slots, events, cssParts}) => ({
      name: tagName,
      description: {
        kind: 'markdown',
        value: [
          description,
          list(
            'Slots',
            slots.map(({name, description: text}) => [name || 'default', text]),
          ),
          list(
            'Events',
            events.map(({name, description: text}) => [name, text]),
          ),
          list(
            'Parts',
            cssParts.map(({name, description: text}) => [name, text]),
          ),
        ]
          .filter(Boolean)
          .join('\n\n'),
      },
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: {kind: 'markdown', value: attribute.description ?? ''},
        ...valuesOf(attribute),
      })),
    })),
    globalAttributes: [
      {
        name: 'data-leavex',
        description: SITES_THAT_STRIP_TAGS,
        values: elements.map(({tagName}) => ({name: tagName.replace('leavex-', '')})),
      },
      {name: 'data-leavex-api', description: 'Base URL of the campaign API, for every widget inside.'},
    ],
  };
}

/** VS Code, "css.customData". */
export function vscodeCss(elements: readonly ElementDoc[]): object {
  const properties = new Map(elements.flatMap(({cssProperties}) => cssProperties.map((property) => [property.name, property] as const)));
  return {
    version: 1.1,
    properties: [...properties.values()].map(({name, description = '', default: initial}) => ({
      name,
      description: initial ? `${description} Default: ${initial}` : description,
    })),
  };
}

/** JetBrains editors. */
export function webTypes(elements: readonly ElementDoc[], version: string): object {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'leavex-widgets',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map((attribute) => ({
            name: attribute.name,
            description: attribute.description,
            ...(attribute.default && {default: attribute.default}),
            value: attribute.type?.text === 'boolean' ? {kind: 'no-value', type: 'boolean'} : {type: attribute.type?.text ?? 'string'},
          })),
          slots: element.slots.map(({name, description}) => ({name, description})),
          js: {
            properties: element.members
              .filter(({kind, static: isStatic}) => kind === 'field' && !isStatic)
              .map(({name, description, type}) => ({name, description, type: type?.text})),
            events: element.events.map(({name, description, type}) => ({name, description, type: type?.text})),
          },
          css: {
            parts: element.cssParts.map(({name, description}) => ({name, description})),
            properties: element.cssProperties.map(({name, description, default: initial}) => ({
              name,
              description,
              ...(initial && {default: initial}),
            })),
          },
        })),
      },
    },
  };
}

/** A type that is a choice of strings gives the values that an editor offers. */
function valuesOf({type}: Attribute): {values?: {name: string}[]; valueSet?: string} {
  if (type?.text === 'boolean') return {valueSet: 'v'};
  const choices = type?.text.split(' | ') ?? [];
  return choices.length > 0 && choices.every((choice) => /^'[^']*'$/.test(choice))
    ? {values: choices.map((choice) => ({name: choice.slice(1, -1)}))}
    : {};
}

function list(title: string, rows: readonly (readonly [string, string | undefined])[]): string {
  return rows.length === 0 ? '' : `**${title}**\n${rows.map(([name, text]) => `- \`${name}\` ${text ?? ''}`).join('\n')}`;
}
