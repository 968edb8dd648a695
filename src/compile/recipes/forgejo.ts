import {BRANCH, command, IDENTITY, IMAGE, indent, MESSAGE, NETLIFY_LINE, PUBLIC, TITLE, updateLines, type RecipeOptions} from './shell.js';

const CHECKOUT = 'https://data.forgejo.org/actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';

export const FORGEJO_FILE = '.forgejo/workflows/campaign.yml';

export function forgejoWorkflow({campaign, api, version, publish}: RecipeOptions): string {
  return `# Brings the campaign up to date, checks it and publishes it. Written by “leavex-widgets init --ci forgejo”.
# By hand: turn on Actions under Settings → Units. Elsewhere than on Codeberg “runs-on” has another name.
name: Campaign

on:
  schedule:
    - cron: '17 5 * * *'
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:

env:
  CAMPAIGN: ${JSON.stringify(campaign)}
  API: ${JSON.stringify(api)}
  OUT: ${PUBLIC}/api
  # Whoever pushes has looked at it.
  MAX_LOSS: \${{ github.event_name == 'push' && '100%' || '10%' }}

jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: codeberg-small
    container:
      image: ${IMAGE}
    steps:
      - uses: ${CHECKOUT}
      - name: Check
        run: ${command(version)} check "$CAMPAIGN" --against "$API"

  update:
    if: github.event_name != 'pull_request'
    runs-on: codeberg-small
    container:
      image: ${IMAGE}
    timeout-minutes: 15
    steps:
      - uses: ${CHECKOUT}
      - name: Bring in, build, and keep or propose what came in
        run: |
${indent(updateLines(version, true), 10)}
          echo "$kept" > .git/campaign-kept.txt
${indent(IDENTITY, 10)}
          git add -- "$CAMPAIGN"
          if ! git diff --cached --quiet; then
            git commit -q -m '${MESSAGE}'
            if [ "$refused" = 0 ]; then
              git push -q origin HEAD
            else
              git push -q origin HEAD:refs/for/main -o topic=${BRANCH} -o force-push=true -o title='${TITLE}' \\
                -o description="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_NUMBER"
            fi
          fi
          # A run that fails is mailed by Forgejo.
          [ "$refused" = 0 ]
${
  publish === 'netlify'
    ? `      - name: Publish on Netlify
        env:
          NETLIFY_AUTH_TOKEN: \${{ secrets.NETLIFY_AUTH_TOKEN }}
          NETLIFY_SITE_ID: \${{ secrets.NETLIFY_SITE_ID }}
        run: ${NETLIFY_LINE}
`
    : `      - name: Publish on Codeberg Pages
        run: |
          # A commit of its own, without a past: the branch holds what is published, and nothing that was.
          export GIT_INDEX_FILE="$PWD/.git/pages-index"
          git --work-tree=${PUBLIC} add --all --force
          commit=$(git commit-tree "$(git write-tree)" -m 'Published campaign')
          git push -q --force origin "$commit":refs/heads/pages
`
}      - name: Something was kept out
        run: |
          if [ "$(cat .git/campaign-kept.txt)" != 0 ]; then
            echo 'A source gave no good answer. Its old value stands, and all else is published. The report above says which.'
            exit 1
          fi
`;
}
