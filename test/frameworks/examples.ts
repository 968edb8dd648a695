// The examples, and what about each of them is its own.

/** Spelling of an attribute whose value is not a text, in a framework. */
export type Spelling = (attribute: string, property: string, value: string | number | boolean) => readonly string[];

export interface Example {
  readonly name: string;
  /** File with the tags. */
  readonly component: string;
  /** Goal in the example. A mistake is put in its place. */
  readonly goal: string;
  /** Mistakes that the types of the framework find. */
  readonly mistakes: readonly string[];
  /** A component with these tags and nothing else. Without it there are no values but texts. */
  readonly tags?: (tags: string) => string;
  readonly spelling?: Spelling;
  /** Does a server write the page? */
  readonly server: boolean;
  /** Path of a page whose counter and letter the server renders. */
  readonly rendered?: string;
  /** Goes there without loading a page, where the framework has such a way. */
  readonly goThere?: string;
}

const braces: Spelling = (attribute, _, value) => [`${attribute}={${JSON.stringify(value)}}`];
/** The same, and texts that say no: Preact sets them as properties. */
const bracesAndTexts: Spelling = (attribute, property, value) => [
  ...braces(attribute, property, value),
  ...(value === false ? [`${attribute}="false"`] : []),
];
const TYPED = ['of="stars"', 'closed="false"'];
const JSX = ['goal="many"', 'status="ready"', 'data={{count: "5"}}', 'onleavex-count={(event) => event.detail.counts}', ...TYPED];

const jsx = (tags: string): string => `export function App() {\n  return <main>${tags}</main>;\n}\n`;
const vue = (tags: string): string => `<template>\n  <main>${tags}</main>\n</template>\n`;
const VUE = [
  ':goal="true"',
  ':status="1"',
  'nonsense="a"',
  '@leavex-count="(event) => event.detail.counts"',
  '@leavex-cont="() => {}"',
  ...TYPED,
];
// Static texts are set as properties, too.
const bound: Spelling = (attribute, _, value) => [
  `:${attribute}="${typeof value === 'string' ? `'${value}'` : value}"`,
  ...(value === false ? [`${attribute}="false"`] : []),
];
const SVELTE = ['goal={true}', 'status="ready"', 'nonsense="a"', 'onleavex-count={(event) => event.detail.counts}', ...TYPED];

export const EXAMPLES: readonly Example[] = [
  {
    name: 'plain',
    component: 'src/main.ts',
    goal: 'event.detail.count',
    mistakes: ['event.detail.counts'],
    server: false,
  },
  {name: 'react', component: 'src/app.tsx', goal: 'goal={5000}', mistakes: JSX, tags: jsx, spelling: braces, server: false},
  {
    name: 'react-18',
    component: 'src/app.tsx',
    goal: 'goal={5000}',
    mistakes: ['goal="many"', 'status="ready"', 'onleavex-count={() => {}}', 'data={{count: 5}}', ...TYPED],
    tags: (tags) =>
      `import {useEffect} from 'react';\nexport function App() {\n  useEffect(() => void import('./campaign'), []);\n  return <main>${tags}</main>;\n}\n`,
    spelling: braces,
    server: false,
  },
  {name: 'preact', component: 'src/app.tsx', goal: 'goal={5000}', mistakes: JSX, tags: jsx, spelling: bracesAndTexts, server: false},
  {
    name: 'solid',
    component: 'src/app.tsx',
    goal: 'goal={5000}',
    mistakes: [...JSX.map((text) => text.replace(/^onleavex/, 'on:leavex')), 'prop:goal="many"', 'bool:closed="no"'],
    tags: jsx,
    spelling: (attribute, property, value) => [
      `${attribute}={${JSON.stringify(value)}}`,
      `prop:${property}={${JSON.stringify(value)}}`,
      typeof value === 'boolean' ? `bool:${attribute}={${value}}` : `attr:${attribute}="${value}"`,
    ],
    server: false,
  },
  {name: 'vue', component: 'src/App.vue', goal: ':goal="5000"', mistakes: VUE, tags: vue, spelling: bound, server: false},
  {
    name: 'svelte',
    component: 'src/App.svelte',
    goal: 'goal={5000}',
    mistakes: SVELTE,
    tags: (tags) => tags,
    spelling: braces,
    server: false,
  },
  {
    name: 'angular',
    component: 'src/app.ts',
    goal: '[goal]="5000"',
    mistakes: ['[goal]="true"', '[status]="1"', '[nonsense]="1"', '(leavex-count)="$event.detail.counts"', ...TYPED],
    tags: (tags) =>
      `import {Component} from '@angular/core';\nimport {LEAVEX_TAGS} from 'leavex-widgets/angular';\n\n@Component({selector: 'app-root', imports: [LEAVEX_TAGS], template: \`${tags}\`})\nexport class App {}\n`,
    spelling: (attribute, _, value) => [`[${attribute}]="${typeof value === 'string' ? `'${value}'` : value}"`],
    server: false,
  },
  {
    name: 'next',
    component: 'app/widgets.tsx',
    goal: 'goal={5000}',
    mistakes: JSX,
    tags: (tags) =>
      `'use client';\nimport {useEffect} from 'react';\nimport 'leavex-widgets/jsx/react';\nexport function Widgets() {\n  useEffect(() => void import('./campaign'), []);\n  return <>${tags}</>;\n}\n`,
    spelling: braces,
    server: true,
    rendered: 'rendered',
    goThere: `next.router.push('/rendered')`,
  },
  {name: 'nuxt', component: 'app/app.vue', goal: ':goal="5000"', mistakes: VUE, tags: vue, spelling: bound, server: true},
  {
    name: 'sveltekit',
    component: 'src/routes/+page.svelte',
    goal: 'goal={5000}',
    mistakes: SVELTE,
    tags: (tags) =>
      `<script lang="ts">\n  import {onMount} from 'svelte';\n  onMount(() => void import('../campaign'));\n</script>\n${tags}\n`,
    spelling: braces,
    server: true,
  },
  {
    name: 'astro',
    component: 'src/pages/index.astro',
    goal: 'goal={goal}',
    mistakes: ['goal="many"', 'goal={true}', 'status="ready"', 'nonsense="a"', 'data={{count: 5}}', ...TYPED],
    tags: (tags) =>
      `<html lang="en">\n  <head><title>Tags</title><script src="../campaign.ts"></script></head>\n  <body>${tags}</body>\n</html>\n`,
    spelling: braces,
    server: true,
    rendered: 'rendered',
  },
];

/** Examples of tests, by the scripts that must pass. */
export const TEST_RUNNERS: Readonly<Record<string, readonly string[]>> = {
  vitest: ['types', 'test', 'test:happy-dom'],
  jest: ['test'],
};
