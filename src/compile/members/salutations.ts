import type {Member} from '../../api/schema/members.js';
import type {MessageText} from '../../api/schema/messages.js';
import type {Place, Problems} from '../problems.js';

/** Salutation for members of a country in a language, instead of that of the messages. */
export interface SalutationRule {
  readonly country: string;
  readonly lang: string;
  readonly text: MessageText;
  readonly place: Place;
}

/** Arguments of a rule: facts about the member, not about the writer. */
export const SALUTATION_ARGUMENTS = ['name', 'given', 'family', 'gender', 'group', 'party'] as const;

/**
 * Members with the salutations that their country’s rules make of their name. A member's own salutation stays. If a rule needs
 * an unknown fact, the messages’ own salutation is used.
 */
export function withSalutations<T extends Member>(members: readonly T[], rules: readonly SalutationRule[], problems: Problems): T[] {
  for (const {country, place} of rules)
    if (members.length > 0 && !members.some((member) => member.country === country))
      problems.warn(
        'salutation',
        place,
        `There is a salutation for ${country}, but no member from there.`,
        'Delete it, or correct the country.',
      );
  return members.map((member) => {
    const made = rules
      .filter(({country}) => country === member.country)
      .flatMap(({lang, text}): [string, string][] => {
        const filled = fill(text, member);
        return filled ? [[lang, filled]] : [];
      });
    return made.length > 0 ? {...member, salutation: {...Object.fromEntries(made), ...member.salutation}} : member;
  });
}

/** The text for one member; undefined when it asks for what is not known of them. */
function fill(text: MessageText, member: Member): string | undefined {
  if (typeof text === 'string') return text;
  let filled = '';
  for (const part of text) {
    const value = typeof part === 'string' ? part : part.length === 1 ? valueOf(member, part[0] as string) : choose(part, member);
    if (value === undefined) return undefined;
    filled += value;
  }
  return filled.replace(/\s+/g, ' ').trim();
}

function choose([, name, forms]: readonly unknown[], member: Member): string | undefined {
  const options = forms as Readonly<Record<string, MessageText>>;
  const value = valueOf(member, name as string);
  return fill(value !== undefined && Object.hasOwn(options, value) ? options[value]! : options['other']!, member);
}

const valueOf = (member: Member, name: string): string | undefined => member[name as (typeof SALUTATION_ARGUMENTS)[number]];
