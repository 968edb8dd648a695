import type {Preview} from '@storybook/web-components-vite';
import {html} from 'lit';

const LOCALES = ['en', 'fr', 'de', 'pl', 'ar', 'en-XA', 'ar-XB'];
const RIGHT_TO_LEFT = /^ar/;

const items = (choices: Readonly<Record<string, string>>) => Object.entries(choices).map(([value, title]) => ({value, title}));

export default {
  globalTypes: {
    locale: {description: 'Language of the page', toolbar: {icon: 'globe', items: LOCALES, dynamicTitle: true}},
    dir: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        items: items({auto: 'Direction of the language', ltr: 'Left to right', rtl: 'Right to left'}),
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Colours of the page',
      toolbar: {icon: 'contrast', items: items({light: 'Light', dark: 'Dark'}), dynamicTitle: true},
    },
  },
  initialGlobals: {locale: 'en', dir: 'auto', theme: 'light'},
  decorators: [
    // A page around the widget: it takes its language, direction and colours from there.
    (story, {globals}) => {
      const {locale, dir, theme} = globals as Record<'locale' | 'dir' | 'theme', string>;
      const direction = dir === 'auto' ? (RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr') : dir;
      return html`<div lang=${locale} dir=${direction} style="color-scheme:${theme};background:Canvas;color:CanvasText;padding:1em;font:1em/1.5 system-ui">
        ${story()}
      </div>`;
    },
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: {test: 'error'},
    controls: {sort: 'alpha', matchers: {date: /^$/}},
    docs: {toc: true},
  },
} satisfies Preview;
