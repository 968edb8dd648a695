/** Pieces that several files of the campaign API have in common. */
export const text = {type: 'string'} as const;
/** A name or a code. */
export const name = {type: 'string', maxLength: 200} as const;
export const uri = {type: 'string', format: 'uri'} as const;
export const amount = {type: 'integer', minimum: 0} as const;
export const flag = {type: 'boolean'} as const;
/** A year, a month, a day or an instant, ISO 8601. */
export const date = {type: 'string', format: 'date'} as const;
/** ISO 3166-1 alpha-2; EU for bodies of the Union. */
export const country = {type: 'string', pattern: '^[A-Z]{2}$'} as const;
/**
 * BCP 47: language, script, region, variant; whether they are registered is not checked. No extensions and no private variants
 * (`de-x-leicht`): browsers have no names for these. Extensions would change dates and numbers.
 */
export const language = {type: 'string', maxLength: 35, pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'} as const;
/** Names files and links in them: no separators, no spaces. */
export const id = {type: 'string', pattern: '^[\\p{L}\\p{N}._~-]{1,200}$'} as const;
/** Text in several languages. */
export const translations = {type: 'object', additionalProperties: {...text, description: 'Text in that language.'}} as const;
export const publisher = {
  description: 'Who is behind the campaign.',
  type: 'object',
  required: ['name'],
  properties: {
    name: {...name, description: 'Name of the organisation or person.'},
    url: {...uri, description: 'Their website.'},
    privacyUrl: {...uri, description: 'Their privacy statement.'},
  },
} as const;
export const stances = {
  description: 'What members can have decided. Left out by campaigns about X, whose stances are active, left and none.',
  type: 'array',
  items: {
    description: 'One stance.',
    type: 'object',
    required: ['code', 'label'],
    properties: {
      code: {...id, description: 'Short name that stays the same; members refer to it.'},
      label: {...translations, description: 'The words after the name of one member, by language: “has promised to leave”.'},
      pluralLabel: {
        ...translations,
        description: 'The words for all who are counted, by language: “Promised to leave”. Default: the label.',
      },
      purpose: {
        description: 'Which letters are offered to members with this stance. Without it none are.',
        type: 'string',
        enum: ['ask', 'thank', 'encourage'],
      },
    },
  },
} as const;
export const accounts = {
  description: 'Accounts on social networks.',
  type: 'array',
  maxItems: 20,
  items: {
    description: 'One account.',
    type: 'object',
    required: ['network', 'url'],
    properties: {
      network: {...name, description: 'Name of the network in lower case: x, mastodon, bluesky, threads …'},
      handle: {...name, description: 'Name of the account as its network writes it.'},
      url: {...uri, description: 'Address of the account.'},
    },
  },
} as const;
