import type {StorybookConfig} from '@storybook/web-components-vite';
import {manifestModule} from './manifest-module.js';

export default {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  // Not in preview.ts, which the tests use too: they need no tables.
  previewAnnotations: (entries = []) => [...entries, new URL('./docs-annotations.ts', import.meta.url).pathname],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: (config) => ({...config, plugins: [...(config.plugins ?? []), manifestModule()]}),
} satisfies StorybookConfig;
