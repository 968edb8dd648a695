import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noOnlyTests from 'eslint-plugin-no-only-tests';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import {tsImport} from 'tsx/esm/api';
import ts from 'typescript-eslint';

const {default: house} = await tsImport('./scripts/lint/house-rules.ts', import.meta.url);
const {ELEMENT_NAMES} = await tsImport('./scripts/elements.ts', import.meta.url);
const {layerRules} = await tsImport('./scripts/lint/layers.ts', import.meta.url);

const WIDGETS = ['src/**/*.ts'];
const COMPILER = ['src/compile/**/*.ts'];
const TESTS = ['test/**/*.ts'];

const relativeWithExtension = {
  regex: String.raw`^\.{1,2}/.*(?<!\.(?:js|json))$`,
  message: 'Relative imports end in .js: browsers and Node add nothing.',
};

const onlySources = {
  regex: String.raw`^(?:\.\./)+(?:bench|demo|fixtures|scripts|site|stories|test)/`,
  message: 'What ships imports only from src.',
};
const noTests = {
  regex: String.raw`^(?:\.\./)+test/`,
  message: 'Only tests import tests. Code that tests and others need is in fixtures.',
};

/** Acts that pages do not allow a widget. */
const widgetSyntax = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'No HTML from strings: render a template, or text.',
  },
  {
    selector: 'MemberExpression[object.name="document"]',
    message: 'Read the document by src/page/unshadowed.js: <img name="head"> hides document.head.',
  },
  {selector: 'Decorator', message: 'No decorators: static properties and declare are smaller, and no build option breaks them silently.'},
  {selector: 'MemberExpression[object.name="document"][property.name="cookie"]', message: 'No storage of any kind.'},
  {selector: 'MemberExpression[property.name="sendBeacon"]', message: 'No requests but those of src/api.'},
];
const defineSyntax = {
  selector: 'MemberExpression[object.name="customElements"][property.name="define"]',
  message: 'Register by define() of src/registration: the tag may be taken, by us or by another version.',
};

const skippedTest = {
  selector: 'CallExpression[callee.property.name=/^(skip|todo)$/][callee.object.name=/^(it|test|describe|suite|context|this)$/]',
  message: 'A test that does not run says nothing. What an engine cannot do stands in test/support/engines.ts.',
};
const hookOfProcess = {
  selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after|beforeEach|afterEach)$/]',
  message: 'Files share a process, whose tests have already begun: await at the top of the file, or put the hook into describe().',
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'site-dist/',
    'coverage/',
    'storybook-static/',
    '.cache/',
    '.wireit/',
    'test/fixtures/builds/',
    'src/generated/',
    'examples/',
  ]),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    plugins: {house, 'no-only-tests': noOnlyTests},
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'house/comment-openings': 'error',
      'no-only-tests/no-only-tests': 'error',
      'no-warning-comments': ['error', {terms: ['todo', 'fixme', 'xxx']}],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {files: ['**/*.{js,mjs}'], languageOptions: {globals: globals.node}},
  {files: ['demo/**/*.js'], languageOptions: {globals: globals.browser}},
  {files: ['integrations/wordpress/**/*.js'], languageOptions: {globals: globals.browser, sourceType: 'script'}},

  {
    files: ['**/*.ts'],
    // Rules that need types are in .oxlintrc.json: in Oxlint they take six seconds of processor, here thirty.
    extends: [ts.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      'no-restricted-imports': ['error', {patterns: [relativeWithExtension]}],
    },
  },

  {
    files: WIDGETS,
    ignores: COMPILER,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'house/no-module-level-msg': 'error',
      'house/safe-templates': 'error',
      'house/portable-styles': 'error',
      'house/template-lines': 'error',
      'no-console': ['error', {allow: ['warn', 'info']}],
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => ({
          name,
          message: 'No storage of any kind.',
        })),
        {name: 'XMLHttpRequest', message: 'Requests go through src/api.'},
        {name: 'fetch', message: 'Requests go through src/api.'},
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@lit/localize',
              allowTypeImports: true,
              message: 'msg and str come from src/i18n/localize.js: that of the package knows one language for the whole page.',
            },
            {name: 'lit/decorators.js', message: 'No decorators: static properties and declare.'},
            {name: 'lit/directives/unsafe-html.js', message: 'No HTML from strings.'},
            {name: 'lit/directives/unsafe-svg.js', message: 'No SVG from strings.'},
            {name: 'lit/directives/style-map.js', message: 'It writes style attributes, which strict pages block.'},
          ],
          patterns: [
            relativeWithExtension,
            onlySources,
            {
              group: ['**/compile/**', 'node:*'],
              message: 'Widgets and compiler have only src/api/schema, src/markdown and src/text in common.',
            },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...widgetSyntax, defineSyntax],
    },
  },
  ...layerRules(ELEMENT_NAMES),
  {files: ['src/registration/define.ts'], rules: {'no-restricted-syntax': ['error', ...widgetSyntax]}},
  {files: ['src/api/**/*.ts'], rules: {'no-restricted-globals': 'off'}},
  {
    files: COMPILER,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            relativeWithExtension,
            onlySources,
            {
              regex: String.raw`/(?:advice|page|registration|i18n|ui|widget|elements|testing|server|cdn)/|/api/(?!schema/)`,
              message: 'Widgets and compiler have only src/api/schema, src/markdown and src/text in common.',
            },
          ],
        },
      ],
    },
  },

  {
    files: ['fixtures/**/*.ts', 'stories/**/*.ts', 'bench/**/*.ts', 'demo/**/*.ts', 'site/**/*.ts', 'integrations/**/*.ts'],
    rules: {'no-restricted-imports': ['error', {patterns: [relativeWithExtension, noTests]}]},
  },
  {
    files: ['scripts/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            relativeWithExtension,
            noTests,
            {
              regex: String.raw`^(?:\.\./)+(?:bench|demo|fixtures|site|stories)/`,
              message: 'Tools know nothing of their users: the import goes the other way.',
            },
          ],
        },
      ],
    },
  },
  {
    files: [...TESTS, 'fixtures/**/*.ts', 'stories/**/*.ts', '.storybook/*.ts'],
    rules: {'@typescript-eslint/explicit-module-boundary-types': 'off'},
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': ['error', skippedTest],
    },
  },
  {files: ['test/**/*.node.test.ts'], rules: {'no-restricted-syntax': ['error', skippedTest, hookOfProcess]}},
);
