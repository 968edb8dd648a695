/**
 * The part of JSON Schema 2020-12 in which the campaign API is written down.
 *
 * The schemas are plain data. Widgets and compiler check with them (`read.ts`), and the TypeScript types derive from them
 * (`FromSchema`). They are published as they are. A library would check more kinds of schemas and weigh more: valibot costs
 * every reader of a counter 1.4 kB.
 */
export interface Schema {
  /** Documentation of the campaign API. The build takes it out of what browsers load. */
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** Schema of every property that `properties` does not name. Without it such properties are left out. */
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  /** Default: 200. What comes after is left out. */
  readonly maxItems?: number;
  /** Default: 2,000, in one line. Longer texts may have several. */
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** `uri`: absolute, http or https. `date`: ISO 8601 year, month, day or instant that exists in the calendar. */
  readonly format?: 'uri' | 'date';
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly $ref?: `#/$defs/${string}`;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The TypeScript type of what `read` returns for a schema written `as const`. */
export type FromSchema<S, Root = S> = S extends {readonly $ref: `#/$defs/${infer Name}`}
  ? Root extends {readonly $defs: infer Defs}
    ? Name extends keyof Defs
      ? FromSchema<Defs[Name], Root>
      : never
    : never
  : S extends {readonly anyOf: readonly (infer Option)[]}
    ? FromSchema<Option, Root>
    : S extends {readonly enum: readonly (infer Value)[]}
      ? Value
      : S extends {readonly type: 'string'}
        ? string
        : S extends {readonly type: 'integer'}
          ? number
          : S extends {readonly type: 'boolean'}
            ? boolean
            : S extends {readonly type: 'array'; readonly items: infer Item}
              ? FromSchema<Item, Root>[]
              : S extends {readonly type: 'object'; readonly additionalProperties: infer Value}
                ? {[name: string]: FromSchema<Value, Root>}
                : S extends {readonly type: 'object'; readonly properties: infer Properties}
                  ? ObjectOf<Properties, S extends {readonly required: readonly (infer Name)[]} ? Name : never, Root>
                  : never;

type ObjectOf<Properties, Required, Root> = {
  -readonly [Name in keyof Properties as Name extends Required ? Name : never]: FromSchema<Properties[Name], Root>;
} & {
  -readonly [Name in keyof Properties as Name extends Required ? never : Name]?: FromSchema<Properties[Name], Root>;
};
