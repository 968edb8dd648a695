/**
 * Folders of `src`, each of which imports only from itself and from those before it. `generated` and `version.ts` belong to
 * none; `compile` runs in Node and has a rule of its own.
 */
export const LAYERS = [
  'text',
  'advice',
  'page',
  'api',
  'registration',
  'i18n',
  'markdown',
  'ui',
  'widget',
  'elements',
  'testing',
  'server',
  'cdn',
] as const;

interface LayerRule {
  readonly files: string[];
  readonly rules: Record<string, unknown>;
}

const forbid = (files: string, names: readonly string[], message: string): LayerRule => ({
  files: [files],
  rules: {'@typescript-eslint/no-restricted-imports': ['error', {patterns: [{regex: `^(?:\\.\\./)+(?:${names.join('|')})/`, message}]}]},
});

/** ESLint configurations that keep the layers, and keep elements from importing each other. */
export function layerRules(elements: readonly string[]): LayerRule[] {
  const layers = LAYERS.slice(0, -1).map((layer, i) => {
    const before = ['text', ...LAYERS.slice(1, i)].join(', ');
    return forbid(`src/${layer}/**/*.ts`, LAYERS.slice(i + 1), `src/${layer} imports only from itself${i ? ` and from ${before}` : ''}.`);
  });
  const siblings = elements.map((name) =>
    forbid(
      `src/elements/${name}/**/*.ts`,
      // These rules take the place of those of the layer, so they repeat its later layers.
      [...LAYERS.slice(LAYERS.indexOf('elements') + 1), ...elements.filter((other) => other !== name)],
      'An element imports neither another element nor a later layer. What two elements need belongs into src/ui, src/i18n or src/text.',
    ),
  );
  return [...layers, ...siblings];
}
