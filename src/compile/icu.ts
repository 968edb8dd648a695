import {parse, TYPE, type MessageFormatElement} from '@formatjs/icu-messageformat-parser';
import type {MessagePart, MessageText} from '../api/schema/messages.js';
import {nearest} from './problems.js';

/** Arguments of a text; the widgets know no others. */
export const ARGUMENTS = [
  'name',
  'given',
  'family',
  'gender',
  'country',
  'group',
  'party',
  'committee',
  'since',
  'networks',
  'sender',
  'place',
  'me',
  'count',
  'campaignUrl',
  'correctionUrl',
] as const;

export interface IcuError {
  readonly message: string;
  readonly hint?: string;
}

/** ICU MessageFormat to the arrays that a small evaluator in the widgets reads, or what is wrong with it. */
export function compileText(source: string): {text: MessageText; used: ReadonlySet<string>} | {errors: readonly IcuError[]} {
  const errors: IcuError[] = [];
  const used = new Set<string>();
  let elements: MessageFormatElement[];
  try {
    // Tags are text: a letter is no markup, and “<3” is no error.
    elements = parse(source.trim().normalize('NFC'), {ignoreTag: true, requiresOtherClause: true, shouldParseSkeletons: false});
  } catch (error) {
    return {errors: [parserMessage((error as Error).message)]};
  }
  const text = join(elements, undefined);
  return errors.length > 0 ? {errors} : {text, used};

  function join(list: readonly MessageFormatElement[], plural: string | undefined): MessageText {
    const parts: MessagePart[] = [];
    for (const element of list) {
      const part = convert(element, plural);
      const last = parts.at(-1);
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
      else if (part !== undefined) parts.push(part);
    }
    if (parts.length === 0) return '';
    return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts;
  }

  function convert(element: MessageFormatElement, plural: string | undefined): MessagePart | undefined {
    switch (element.type) {
      case TYPE.literal: {
        // In ICU an apostrophe before a brace makes it plain text: “l'{country}” would show the braces to members.
        const [, name] = /\{\s*(\w+)/.exec(element.value) ?? [];
        if (name !== undefined && (ARGUMENTS as readonly string[]).includes(name)) {
          errors.push({
            message: `The apostrophe before {${name}} makes it plain text.`,
            hint: `Write a typographic apostrophe (’{${name}}) or two straight ones (''{${name}}).`,
          });
        }
        return element.value;
      }
      case TYPE.argument:
        return argument(element.value) ? [element.value] : undefined;
      case TYPE.pound:
        return plural === undefined ? '#' : [plural];
      case TYPE.select:
      case TYPE.plural: {
        if (!argument(element.value)) return undefined;
        if (element.type === TYPE.plural) {
          if (element.pluralType === 'ordinal')
            errors.push({message: '“selectordinal” is not supported.', hint: 'Write the sentence without an ordinal number.'});
          if (element.offset !== 0) errors.push({message: '“offset” is not supported.', hint: 'Write the number as it is.'});
          if (element.value !== 'count')
            errors.push({message: `“plural” works with {count} only, not with {${element.value}}.`, hint: 'Use “select”.'});
        }
        const inner = element.type === TYPE.plural ? element.value : plural;
        const options = Object.entries(element.options).map(([form, option]) => [form, join(option.value, inner)] as const);
        return [element.type === TYPE.select ? 'select' : 'plural', element.value, Object.fromEntries(options)];
      }
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        errors.push({
          message: `The format in {${element.value}, …} is not supported.`,
          hint: `Write {${element.value}}: the widgets format it for the reader’s language.`,
        });
        return undefined;
      default:
        errors.push({message: 'Tags are not supported in messages.'});
        return undefined;
    }
  }

  function argument(name: string): boolean {
    if ((ARGUMENTS as readonly string[]).includes(name)) {
      used.add(name);
      return true;
    }
    const meant = nearest(name, ARGUMENTS);
    errors.push({
      message: `{${name}} is not a known argument.`,
      hint: meant ? `Did you mean {${meant}}?` : `Known values: ${ARGUMENTS.map((known) => `{${known}}`).join(', ')}.`,
    });
    return false;
  }
}

/** The library names its errors by constants; authors deserve sentences. */
function parserMessage(code: string): IcuError {
  if (/MISSING_OTHER_CLAUSE/.test(code))
    return {message: 'A “select” or “plural” has no “other”.', hint: 'Add other {…}: it is used if no other form fits.'};
  if (/UNCLOSED|UNMATCHED|EXPECT_ARGUMENT_CLOSING_BRACE/.test(code))
    return {
      message: 'An opening or closing brace is missing.',
      hint: "Count { and }. A brace that is meant as a character is written between apostrophes: '{'.",
    };
  if (/EMPTY_ARGUMENT|MALFORMED_ARGUMENT/.test(code))
    return {message: 'A pair of braces does not contain a name.', hint: 'Write {name}, {family} and so on.'};
  if (/INVALID_ARGUMENT_TYPE|EXPECT_ARGUMENT_TYPE/.test(code))
    return {message: 'After the comma in braces, only “select” and “plural” are allowed.'};
  if (/DUPLICATE/.test(code)) return {message: 'A “select” or “plural” contains the same form twice.', hint: 'Keep one of the two.'};
  if (/SELECTOR|FRAGMENT|OPTIONS/.test(code))
    return {message: 'The forms of a “select” or “plural” are not complete.', hint: 'Write {gender, select, f {…} m {…} other {…}}.'};
  return {message: `This is not valid ICU MessageFormat (${code.toLowerCase().replaceAll('_', ' ')}).`};
}
