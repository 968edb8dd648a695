import {buildCommand, command, NETLIFY_LINE, PUBLIC, quoted, type RecipeOptions} from './shell.js';

export const CRON_FILE = 'update-campaign.sh';

export function cronScript({campaign, version, publish}: RecipeOptions): string {
  return `#!/bin/sh
# Brings the campaign up to date, checks it and publishes it. Written by “leavex-widgets init --ci cron”.
# Says nothing when all went well; cron mails whatever it says. In the crontab:
#
#   MAILTO=you@example.org
#   17 * * * * ${'"'}/the/folder/of/${CRON_FILE}${'"'}
set -eu
cd "$(dirname "$0")"
CAMPAIGN=${quoted(campaign)}
# What the web server serves, or a folder in it.
OUT="\${OUT:-${PUBLIC}/api}"
MAX_LOSS="\${MAX_LOSS:-10%}"

report=$(mktemp)
trap 'rm -f "$report"' EXIT
kept=0
refused=0
if grep -q '^sources:' "$CAMPAIGN/campaign.yaml"; then
  ${command(version)} pull "$CAMPAIGN" >> "$report" 2>&1 || kept=$?
fi
# The last output is compared with; it stays when the new one is refused.
${buildCommand(version)} "$CAMPAIGN" --out "$OUT" --max-loss "$MAX_LOSS" >> "$report" 2>&1 || refused=$?
${publish === 'netlify' ? `if [ "$refused" = 0 ]; then\n  ${NETLIFY_LINE} >> "$report" 2>&1 || refused=$?\nfi\n` : ''}if [ "$kept" != 0 ] || [ "$refused" != 0 ]; then
  cat "$report"
  exit 1
fi
`;
}
