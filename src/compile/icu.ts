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

type Compiled = {readonly text: MessageText; readonly used: ReadonlySet<string>} | {readonly errors: readonly IcuError[]};

/** ICU MessageFormat to the arrays that a small evaluator in the widgets reads, or what is wrong with it. */
export function compileText(source: string): Compiled {
  let elements: MessageFormatElement[];
  try {
    // Tags are text: a letter is no markup, and “<3” is no error.
    elements = parse(source.trim().normalize('NFC'), {ignoreTag: true, requiresOtherClause: true, shouldParseSkeletons: false});
  } catch (error) {
    return {errors: [parserMessage((error as Error).message)]};
  }
  const compiler = new TextCompiler();
  const text = compiler.join(elements);
  const {errors, used} = compiler;
  return errors.length > 0 ? {errors} : {text, used};
}

type PluralElement = Extract<MessageFormatElement, {readonly type: TYPE.plural}>;
type SelectElement = Extract<MessageFormatElement, {readonly type: TYPE.select}>;

class TextCompiler {
  readonly errors: IcuError[] = [];
  readonly used = new Set<string>();

  /** @param plural argument that `#` stands for, inside of a plural */
  join(elements: readonly MessageFormatElement[], plural?: string): MessageText {
    const parts: MessagePart[] = [];
    for (const element of elements) {
      const part = this.#compile(element, plural);
      const last = parts.at(-1);
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
      else if (part !== undefined) parts.push(part);
    }
    if (parts.length === 0) return '';
    return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts;
  }

  #compile(element: MessageFormatElement, plural: string | undefined): MessagePart | undefined {
    switch (element.type) {
      case TYPE.literal:
        return this.#literal(element.value);
      case TYPE.argument:
        return this.#isKnown(element.value) ? [element.value] : undefined;
      case TYPE.pound:
        return plural === undefined ? '#' : [plural];
      case TYPE.select:
        return this.#isKnown(element.value) ? this.#choice('select', element, plural) : undefined;
      case TYPE.plural:
        return this.#isKnown(element.value) ? this.#plural(element) : undefined;
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        this.errors.push({
          message: `The format in {${element.value}, …} is not supported.`,
          hint: `Write {${element.value}}: the widgets format it for the reader’s language.`,
        });
        return undefined;
      default:
        this.errors.push({message: 'Tags are not supported in messages.'});
        return undefined;
    }
  }

  /** In ICU an apostrophe before a brace makes it plain text: “l'{country}” would show the braces to members. */
  #literal(text: string): string {
    const [, name] = /\{\s*(\w+)/.exec(text) ?? [];
    if (name !== undefined && isArgument(name))
      this.errors.push({
        message: `The apostrophe before {${name}} makes it plain text.`,
        hint: `Write a typographic apostrophe (’{${name}}) or two straight ones (''{${name}}).`,
      });
    return text;
  }

  #plural(element: PluralElement): MessagePart {
    if (element.pluralType === 'ordinal')
      this.errors.push({message: '“selectordinal” is not supported.', hint: 'Write the sentence without an ordinal number.'});
    if (element.offset !== 0) this.errors.push({message: '“offset” is not supported.', hint: 'Write the number as it is.'});
    if (element.value !== 'count')
      this.errors.push({message: `“plural” works with {count} only, not with {${element.value}}.`, hint: 'Use “select”.'});
    return this.#choice('plural', element, element.value);
  }

  #choice(kind: 'plural' | 'select', {value, options}: PluralElement | SelectElement, plural: string | undefined): MessagePart {
    const forms = Object.entries(options).map(([form, option]) => [form, this.join(option.value, plural)] as const);
    return [kind, value, Object.fromEntries(forms)];
  }

  #isKnown(name: string): boolean {
    if (isArgument(name)) {
      this.used.add(name);
      return true;
    }
    const meant = nearest(name, ARGUMENTS);
    this.errors.push({
      message: `{${name}} is not a known argument.`,
      hint: meant ? `Did you mean {${meant}}?` : `Known values: ${ARGUMENTS.map((known) => `{${known}}`).join(', ')}.`,
    });
    return false;
  }
}

const isArgument = (name: string): boolean => (ARGUMENTS as readonly string[]).includes(name);

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
