// Tables for people, from the same source as the data for editors.
import type {Attribute, ElementDoc, Member} from './manifest.js';

const START = '<!-- generated:elements -->';
const END = '<!-- /generated -->';

/** A document with what stands between the two marks exchanged, or nothing if it has no marks. */
export function withGenerated(document: string, generated: string): string | undefined {
  const start = document.indexOf(START);
  const end = document.indexOf(END, start);
  return start < 0 || end < 0 ? undefined : `${document.slice(0, start + START.length)}\n\n${generated.trim()}\n\n${document.slice(end)}`;
}

/** One line for each element. */
export function overview(elements: readonly ElementDoc[], reference: string): string {
  return table(
    ['Element', 'What it shows'],
    elements.map(({tagName, description}) => [`[\`<${tagName}>\`](${reference}#${tagName})`, firstSentence(description)]),
  );
}

/** Everything public: what all elements have in common once, then each. */
export function reference(elements: readonly ElementDoc[]): string {
  const [first] = elements;
  if (!first) return '';
  return [
    section(
      'All elements',
      'Attributes, properties, methods, events, slots, parts, custom properties and states that every element has.',
      pick(first, (doc) => doc.inheritedFrom !== undefined),
    ),
    ...elements.map((element) =>
      section(
        element.tagName,
        element.description,
        pick(element, (doc) => doc.inheritedFrom === undefined),
      ),
    ),
  ].join('\n\n');
}

function pick(element: ElementDoc, wanted: (doc: {readonly inheritedFrom?: unknown}) => boolean): ElementDoc {
  return {
    ...element,
    attributes: element.attributes.filter(wanted),
    members: element.members.filter(wanted),
    events: element.events.filter(wanted),
    slots: element.slots.filter(wanted),
    cssParts: element.cssParts.filter(wanted),
    cssProperties: element.cssProperties.filter(wanted),
    cssStates: element.cssStates.filter(wanted),
  };
}

function section(title: string, description: string, element: ElementDoc): string {
  const {attributes, members, events, slots, cssParts, cssProperties, cssStates} = element;
  const onlyProperties = members.filter(({kind, attribute}) => kind === 'field' && !attribute);
  const methods = members.filter(({kind}) => kind === 'method');
  const parts: readonly (readonly [string, readonly string[], readonly (readonly string[])[]])[] = [
    ['Attributes', ['Attribute', 'Property', 'Type', 'Default', 'Description'], attributes.map(attributeRow)],
    [
      'Properties',
      ['Property', 'Type', 'Description'],
      onlyProperties.map((member) => [code(member.name), code(member.type?.text), text(member.description)]),
    ],
    ['Methods', ['Method', 'Description'], methods.map((method) => [code(signature(method)), text(method.description)])],
    [
      'Events',
      ['Event', 'Type', 'Description'],
      events.map((event) => [code(event.name), code(event.type?.text), text(event.description)]),
    ],
    ['Slots', ['Slot', 'Description'], slots.map((slot) => [slot.name ? code(slot.name) : '(default)', text(slot.description)])],
    ['Parts', ['Part', 'Description'], cssParts.map((part) => [code(part.name), text(part.description)])],
    [
      'Custom properties',
      ['Custom property', 'Default', 'Description'],
      cssProperties.map((property) => [code(property.name), code(property.default), text(property.description)]),
    ],
    ['States', ['State', 'Description'], cssStates.map((state) => [code(`:state(${state.name})`), text(state.description)])],
  ];
  const tables = parts.filter(([, , rows]) => rows.length > 0).map(([name, head, rows]) => `#### ${name}\n\n${table(head, rows)}`);
  return [`### ${title}`, description.replace(/\s*\n\s*/g, ' '), ...tables].join('\n\n');
}

function attributeRow({name, fieldName, type, default: initial, description}: Attribute): string[] {
  return [code(name), fieldName && fieldName !== name ? code(fieldName) : '', code(type?.text), code(initial), text(description)];
}

function signature({name, parameters = []}: Member): string {
  return `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(value: string | undefined): string {
  return value ? `\`${value.replaceAll('|', '\\|')}\`` : '';
}

function text(value: string | undefined): string {
  return (value ?? '').replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

function firstSentence(description: string): string {
  return /^[\s\S]*?[.!?](?=\s|$)/.exec(text(description))?.[0] ?? text(description);
}
