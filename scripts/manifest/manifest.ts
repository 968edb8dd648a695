// The manifest as data: what it contains, and what others ask of it.
import {readFileSync} from 'node:fs';
import type {
  Attribute,
  ClassMethod,
  CssCustomProperty,
  CssCustomState,
  CssPart,
  CustomElementDeclaration,
  CustomElementField,
  Event,
  Export,
  JavaScriptModule,
  Package,
  Reference,
  Slot,
} from 'custom-elements-manifest';

/** Properties that all public parts of an element have. The analyzer adds to slots and parts where they come from. */
export interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly inheritedFrom?: Reference;
}

type Inheritable<T> = Readonly<T> & Documented;
export type {Attribute} from 'custom-elements-manifest';

/** A property or a method. */
export type Member = Readonly<Omit<CustomElementField, 'kind'> & Pick<ClassMethod, 'parameters'>> & {readonly kind: 'field' | 'method'};

/** The declaration of a custom element (Custom Elements Manifest 2), with every list present. */
export type ElementDoc = Readonly<
  Required<Pick<CustomElementDeclaration, 'kind' | 'name' | 'tagName' | 'description' | 'customElement'>>
> & {
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly Event[];
  readonly slots: readonly Inheritable<Slot>[];
  readonly cssParts: readonly Inheritable<CssPart>[];
  readonly cssProperties: readonly Inheritable<CssCustomProperty>[];
  readonly cssStates: readonly Inheritable<CssCustomState>[];
};

export type Module = Omit<JavaScriptModule, 'declarations' | 'exports'> & {
  readonly declarations: readonly ElementDoc[];
  readonly exports: readonly (Export & {readonly declaration: Required<Pick<Reference, 'name' | 'module'>>})[];
};

export type Manifest = Omit<Package, 'modules'> & {readonly modules: readonly Module[]};

/** The manifest of the last build. `npm test` builds before it asks. */
export function builtManifest(): Manifest {
  return JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
}

/** Public parts without a description, which a user of the elements would look for. */
export function undescribed(elements: readonly ElementDoc[]): string[] {
  return elements.flatMap(({tagName, description, attributes, members, events, slots, cssParts, cssProperties, cssStates}) => {
    const kinds = {
      attribute: attributes,
      member: members,
      event: events,
      slot: slots,
      part: cssParts,
      'custom property': cssProperties,
      state: cssStates,
    };
    const missing = Object.entries(kinds).flatMap(([kind, all]) =>
      (all as readonly Documented[])
        .filter((one) => !one.description?.trim())
        .map(({name}) => `<${tagName}>: ${kind} "${name}" has no description`),
    );
    return description?.trim() ? missing : [`<${tagName}> has no description`, ...missing];
  });
}

export function elementsOf({modules}: Manifest): ElementDoc[] {
  return modules.flatMap(({declarations}) => declarations);
}

/** Properties that a template can set. */
export function settable({members}: ElementDoc): Member[] {
  return members.filter((one) => one.kind === 'field' && !one.readonly && !one.static);
}
