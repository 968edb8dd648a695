import {BRANCH, command, IDENTITY, indent, MESSAGE, NETLIFY_LINE, NODE, PUBLIC, TITLE, updateLines, type RecipeOptions} from './shell.js';

/** By commit, which nobody can move; the tag is for people and for Dependabot. */
const ACTIONS = {
  checkout: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2',
  node: 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0',
  upload: 'actions/upload-pages-artifact@56afc609e74202658d3ffba0e8f6dda462b719fa # v3.0.1',
  deploy: 'actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5',
};

export const GITHUB_FILE = '.github/workflows/campaign.yml';

export function githubWorkflow({campaign, api, version, publish}: RecipeOptions): string {
  const setUp = `      - uses: ${ACTIONS.checkout}
      - uses: ${ACTIONS.node}
        with:
          node-version: ${NODE}`;
  return `# Brings the campaign up to date, checks it and publishes it. Written by “leavex-widgets init --ci github”.
name: Campaign

on:
  schedule:
    - cron: '17 5 * * *'
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:
    inputs:
      max-loss:
        description: How much of anything may be lost
        default: 10%

permissions: {}

concurrency:
  group: campaign-\${{ github.event_name == 'pull_request' && github.ref || 'publish' }}

env:
  CAMPAIGN: ${JSON.stringify(campaign)}
  API: ${JSON.stringify(api)}
  OUT: ${PUBLIC}/api
  # Whoever pushes has looked at it.
  MAX_LOSS: \${{ github.event_name == 'push' && '100%' || inputs.max-loss || '10%' }}

jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
${setUp}
      - name: Check
        run: ${command(version)} check "$CAMPAIGN" --against "$API"

  update:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      contents: write
      pull-requests: write
    outputs:
      kept: \${{ steps.update.outputs.kept }}
    steps:
${setUp}
      - name: Bring in and build
        id: update
        run: |
${indent(updateLines(version, true), 10)}
          echo "kept=$kept" >> "$GITHUB_OUTPUT"
          echo "refused=$refused" >> "$GITHUB_OUTPUT"
          { echo '\`\`\`'; cat "$report"; echo '\`\`\`'; } >> "$GITHUB_STEP_SUMMARY"
      - name: Keep what came in, or open a pull request with it
        env:
          REFUSED: \${{ steps.update.outputs.refused }}
          GH_TOKEN: \${{ github.token }}
        run: |
${indent(IDENTITY, 10)}
          git add -- "$CAMPAIGN"
          if ! git diff --cached --quiet; then
            git commit -q -m '${MESSAGE}'
            if [ "$REFUSED" = 0 ]; then
              git push -q origin HEAD
            else
              git push -q --force origin HEAD:refs/heads/${BRANCH}
              head -c 60000 .git/campaign-report.txt > .git/campaign-request.txt
              gh pr create --head ${BRANCH} --title '${TITLE}' --body-file .git/campaign-request.txt ||
                gh pr edit ${BRANCH} --body-file .git/campaign-request.txt
            fi
          fi
          # A run that fails is mailed by GitHub.
          [ "$REFUSED" = 0 ]
${
  publish === 'netlify'
    ? `      - name: Publish on Netlify
        env:
          NETLIFY_AUTH_TOKEN: \${{ secrets.NETLIFY_AUTH_TOKEN }}
          NETLIFY_SITE_ID: \${{ secrets.NETLIFY_SITE_ID }}
        run: ${NETLIFY_LINE}
`
    : `      - uses: ${ACTIONS.upload}
        with:
          path: ${PUBLIC}

  publish:
    needs: update
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
    steps:
      - uses: ${ACTIONS.deploy}
`
}
  tell:
    needs: ${publish === 'netlify' ? 'update' : '[update, publish]'}
    if: needs.update.outputs.kept != '0'
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {}
    steps:
      - name: Something was kept out
        run: |
          echo 'A source gave no good answer. Its old value stands, and all else is published. The summary says which.'
          exit 1
`;
}
