import type {Campaign} from '../../api/schema/campaign.js';
import type {News} from '../../api/schema/changes.js';
import {networkName} from '../../text/network-name.js';

interface Texts {
  /** Of an organisation or a member: no verb, so that no gender is claimed. */
  readonly left: (name: string) => string;
  readonly account: (name: string, network: string) => string;
  readonly letter: (title: string) => string;
  readonly changed: (title: string) => string;
}

/** In the languages that the widgets speak; elsewhere it is English, as in the widgets. */
const TEXTS: Readonly<Record<string, Texts>> = {
  en: {
    left: (name) => `Left X: ${name}`,
    account: (name, network) => `New account on ${network}: ${name}`,
    letter: (title) => `New letter: ${title}`,
    changed: (title) => `Letter changed: ${title}`,
  },
  de: {
    left: (name) => `X verlassen: ${name}`,
    account: (name, network) => `Neues Konto bei ${network}: ${name}`,
    letter: (title) => `Neuer Brief: ${title}`,
    changed: (title) => `Brief geändert: ${title}`,
  },
  fr: {
    left: (name) => `Départ de X\u202f: ${name}`,
    account: (name, network) => `Nouveau compte sur ${network}\u202f: ${name}`,
    letter: (title) => `Nouvelle lettre\u202f: ${title}`,
    changed: (title) => `Lettre modifiée\u202f: ${title}`,
  },
  pl: {
    left: (name) => `Odejście z\u00a0X: ${name}`,
    account: (name, network) => `Nowe konto w\u00a0serwisie ${network}: ${name}`,
    letter: (title) => `Nowy list: ${title}`,
    changed: (title) => `Zmieniony list: ${title}`,
  },
  ar: {
    left: (name) => `مغادرة إكس: ${name}`,
    account: (name, network) => `حساب جديد على ${network}: ${name}`,
    letter: (title) => `رسالة جديدة: ${title}`,
    changed: (title) => `رسالة معدّلة: ${title}`,
  },
};

/** One line that says what has changed, in a language. */
export function newsText({kind, name, stance, network = ''}: News, lang: string, {stances, defaultLanguage}: Campaign): string {
  const texts = TEXTS[lang] ?? TEXTS[lang.split('-')[0]!] ?? TEXTS['en']!;
  switch (kind) {
    case 'departure':
      return texts.left(name);
    case 'stance': {
      const label = stances?.find(({code}) => code === stance)?.label;
      return label ? `${label[lang] ?? label[defaultLanguage] ?? Object.values(label)[0] ?? ''}: ${name}` : texts.left(name);
    }
    case 'account':
      return texts.account(name, networkName(network));
    case 'letter':
      return texts.letter(name);
    case 'letter-changed':
      return texts.changed(name);
  }
}
