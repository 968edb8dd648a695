import {sendKeys} from '@web/test-runner-commands';
import {within} from 'storybook/test';
import type {LeavexContactMep} from '../../../../src/elements/contact-mep/leavex-contact-mep.js';
import '../../../../src/elements/contact-mep/define.js';
import {part, place, seen, serveSite, settle, until, untilStatus, type Site, type Widget} from '../../../support/page.js';
import {filesFor} from './parliament.js';

type Name = string | RegExp;

interface Queries {
  queryAllByRole(role: string, options: {name?: Name}): HTMLElement[];
}

/** Visitor who knows the element only by roles and names. */
export interface Visitor {
  readonly widget: LeavexContactMep & Widget;
  readonly site: Site;
  find(role: string, name?: Name): HTMLElement;
  has(role: string, name?: Name): boolean;
  all(role: string, name?: Name): HTMLElement[];
  press(role: string, name: Name): Promise<void>;
  type(role: string, name: Name, text: string): Promise<void>;
  choose(name: Name, label: Name): Promise<void>;
  /** Nothing is being waited for. */
  hasLoaded(): boolean;
  /** Everything there is to read. */
  sees(text: Name): boolean;
  until(text: Name): Promise<void>;
}

/** A visit that begins with the list of members, also where it is long and shown only on request. */
export async function visit(attributes = 'country="BE"', files: Readonly<Record<string, unknown>> = filesFor()): Promise<Visitor> {
  const visitor = await arrive(attributes, files);
  if (visitor.has('button', 'Show the list')) await visitor.press('button', 'Show the list');
  return visitor;
}

/** A visit that begins with what is seen at first. */
export async function arrive(attributes = 'country="BE"', files: Readonly<Record<string, unknown>> = filesFor()): Promise<Visitor> {
  const site = await serveSite(files);
  const widget = place<LeavexContactMep & Widget>(`<leavex-contact-mep lang="en" api="${site.url}" ${attributes}></leavex-contact-mep>`);
  await untilStatus(widget, 'ready', 'stale', 'empty', 'error');
  const visitor = visitorOf(widget, site);
  await until(() => visitor.hasLoaded(), 'the list');
  return visitor;
}

export function visitorOf(widget: LeavexContactMep & Widget, site: Site): Visitor {
  // The library is typed for documents and elements, and works with shadow trees.
  const inside = (): Queries => (within as unknown as (root: ShadowRoot) => Queries)(widget.shadowRoot!);
  const options = (name: Name | undefined): {name?: Name} => (name === undefined ? {} : {name});
  /** A visitor waits until there is something to press; what never comes is told by `find`. */
  const come = (role: string, name: Name): Promise<void> => until(() => visitor.has(role, name), '').catch(() => undefined);
  const visitor: Visitor = {
    widget,
    site,
    find: (role, name) => {
      // A member who is suggested is in the list too.
      const found = inside().queryAllByRole(role, options(name)).at(-1);
      if (!found) throw new Error(`no ${role} named ${String(name)} in: ${seen(widget)}`);
      return found;
    },
    has: (role, name) => inside().queryAllByRole(role, options(name)).length > 0,
    all: (role, name) => inside().queryAllByRole(role, options(name)),
    async press(role, name) {
      await come(role, name);
      visitor.find(role, name).click();
      await settle(widget);
    },
    async type(role, name, text) {
      await come(role, name);
      visitor.find(role, name).focus();
      await sendKeys({type: text});
      await settle(widget);
    },
    async choose(name, label) {
      await come('combobox', name);
      const select = visitor.find('combobox', name) as HTMLSelectElement;
      const option = [...select.options].find(({text}) => (typeof label === 'string' ? text === label : label.test(text)));
      if (!option) throw new Error(`no ${String(label)} in ${[...select.options].map(({text}) => text).join(', ')}`);
      select.value = option.value;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await settle(widget);
    },
    hasLoaded: () => !part(widget, 'loading'),
    sees: (text) => (typeof text === 'string' ? seen(widget).includes(text) : text.test(seen(widget))),
    until: (text) => until(() => visitor.sees(text), `${String(text)} in: ${seen(widget)}`),
  };
  return visitor;
}
