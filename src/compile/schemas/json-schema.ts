/** A schema of JSON Schema 2020-12. */
export type JsonSchema = {[keyword: string]: unknown};
