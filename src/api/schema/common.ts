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
 * BCP 47: language, script, region, variant; whether they are registered is not checked. No extensions and no private
 * variants (`de-x-leicht`): browsers have no names for these, and extensions change how dates and numbers are written.
 */
export const language = {type: 'string', maxLength: 35, pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'} as const;
/** Names files and links in them: no separators, no spaces. */
export const id = {type: 'string', pattern: '^[\\p{L}\\p{N}._~-]{1,200}$'} as const;
/** The same text in several languages. */
export const translations = {type: 'object', additionalProperties: text} as const;
export const publisher = {type: 'object', required: ['name'], properties: {name, url: uri, privacyUrl: uri}} as const;
export const stances = {
  type: 'array',
  items: {
    type: 'object',
    required: ['code', 'label'],
    properties: {code: id, label: translations, purpose: {type: 'string', enum: ['ask', 'thank', 'encourage']}},
  },
} as const;
export const accounts = {
  type: 'array',
  maxItems: 20,
  items: {type: 'object', required: ['network', 'url'], properties: {network: name, handle: name, url: uri}},
} as const;
