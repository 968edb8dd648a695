import {setCustomElementsManifest} from '@storybook/web-components-vite';
import {withActions} from 'storybook/actions/decorator';
import manifest from 'virtual:custom-elements-manifest';
import type {Manifest} from '../scripts/manifest/manifest.js';
import {argTypesOf} from './arg-types.js';

// Storybook takes the descriptions of the elements from it.
setCustomElementsManifest(manifest);

const elements = (manifest as Manifest).modules.flatMap(({declarations}) => declarations);

/** The tag alone, without the page that the preview puts around it. */
const tagIn = (code: string): string => /<(leavex-[\w-]+)[\s\S]*<\/\1>/.exec(code)?.[0] ?? code;

export const decorators = [withActions];

export const parameters = {
  actions: {handles: [...new Set(elements.flatMap(({events}) => events.map(({name}) => name)))]},
  docs: {
    extractArgTypes: (tag: string) => {
      const element = elements.find(({tagName}) => tagName === tag);
      return element ? argTypesOf(element) : {};
    },
    source: {transform: tagIn},
  },
};
