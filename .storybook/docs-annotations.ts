import {setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements-manifest';

// Storybook makes the tables of attributes, slots, parts and events from it.
setCustomElementsManifest(manifest);
