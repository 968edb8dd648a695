// Lines of shell that all recipes have in common. POSIX: images of build servers may have no bash.

/** Campaign and place for which a recipe is written. */
export interface RecipeOptions {
  /** The campaign folder, from the folder of the recipe. */
  readonly campaign: string;
  /** Address of the published API, with a slash at its end. Empty if the last output is kept. */
  readonly api: string;
  /** Of this package. */
  readonly version: string;
  readonly publish: Publish;
}

export type Publish = 'pages' | 'netlify' | 'codeberg' | 'folder';

/** Published folder. The API is a folder in it, so that files for the host can be next to it. */
export const PUBLIC = 'public';
export const NODE = '22.20.0';
export const IMAGE = `node:${NODE}-bookworm`;
const NETLIFY = 'netlify-cli@27.10.2';

export const command = (version: string): string => `npx --yes leavex-widgets@${version}`;

/** Libraries that draw the counter as PNG, as this version is tested with them. */
export const DRAWING = ['@resvg/resvg-wasm@2.6.2', '@fontsource/dejavu-sans@5.3.0'] as const;

export const buildCommand = (version: string): string =>
  `npx --yes ${[`leavex-widgets@${version}`, ...DRAWING].map((name) => `--package ${name}`).join(' ')} -- leavex-widgets build`;

/** Text in single quotes for the shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Brings in, compiles, compares. Leaves the exit codes in $kept and $refused, and everything that was said in $report. */
export function updateLines(version: string, against: boolean): string {
  return `report=.git/campaign-report.txt
kept=0
refused=0
: > "$report"
if grep -q '^sources:' "$CAMPAIGN/campaign.yaml"; then
  ${command(version)} pull "$CAMPAIGN" >> "$report" 2>&1 || kept=$?
fi
${buildCommand(version)} "$CAMPAIGN" --out "$OUT"${against ? ' --against "$API"' : ''} --max-loss "$MAX_LOSS" >> "$report" 2>&1 || refused=$?
cat "$report"`;
}

export const IDENTITY = `git config user.name 'Campaign update'
git config user.email 'campaign@localhost'`;

export const TITLE = 'Campaign: the build refused what the sources say';
export const MESSAGE = 'Campaign: what the sources say';
export const BRANCH = 'campaign-update';

export const NETLIFY_LINE = `npx --yes ${NETLIFY} deploy --prod --no-build --dir ${PUBLIC}`;

/** Text with so many spaces before each line. */
export const indent = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces));
