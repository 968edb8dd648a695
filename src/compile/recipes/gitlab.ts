import {BRANCH, command, IDENTITY, IMAGE, indent, MESSAGE, NETLIFY_LINE, PUBLIC, TITLE, updateLines, type RecipeOptions} from './shell.js';

export const GITLAB_FILE = '.gitlab-ci.yml';

export function gitlabPipeline({campaign, api, version, publish}: RecipeOptions): string {
  return `# Brings the campaign up to date, checks it and publishes it. Written by “leavex-widgets init --ci gitlab”.
# By hand: a schedule under Build → Pipeline schedules, and a variable CAMPAIGN_TOKEN, masked and protected, with a project
# access token that may write to the repository.
default:
  image: ${IMAGE}
  interruptible: false

variables:
  CAMPAIGN: ${JSON.stringify(campaign)}
  API: ${JSON.stringify(api)}
  OUT: ${PUBLIC}/api
  MAX_LOSS: 10%

check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - ${command(version)} check "$CAMPAIGN" --against "$API"

${publish === 'pages' ? 'pages' : 'publish'}:
  resource_group: campaign
  timeout: 15 minutes
  rules:
    - if: $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH
      when: never
    - if: $CI_PIPELINE_SOURCE == "push"
      variables:
        # Whoever pushes has looked at it.
        MAX_LOSS: 100%
    - if: $CI_PIPELINE_SOURCE == "schedule" || $CI_PIPELINE_SOURCE == "web"
  script:
    - |
${indent(updateLines(version, true), 6)}
      echo "KEPT=$kept" > update.env
${indent(IDENTITY, 6)}
      git add -- "$CAMPAIGN"
      if ! git diff --cached --quiet; then
        git commit -q -m '${MESSAGE}'
        remote="https://campaign:\${CAMPAIGN_TOKEN:?is missing: what came in cannot be kept}@$CI_SERVER_HOST/$CI_PROJECT_PATH.git"
        if [ "$refused" = 0 ]; then
          git push -q "$remote" HEAD:refs/heads/"$CI_DEFAULT_BRANCH" -o ci.skip
        else
          git push -q --force "$remote" HEAD:refs/heads/${BRANCH} -o merge_request.create \\
            -o merge_request.target="$CI_DEFAULT_BRANCH" -o merge_request.title='${TITLE}' -o merge_request.description="$CI_JOB_URL"
        fi
      fi
      # A pipeline that fails is mailed by GitLab.
      [ "$refused" = 0 ]
${publish === 'netlify' ? `    - ${NETLIFY_LINE}\n` : ''}  artifacts:
${publish === 'pages' ? `    paths:\n      - ${PUBLIC}\n` : ''}    reports:
      dotenv: update.env

tell:
  stage: .post
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - |
      if [ "$KEPT" != 0 ]; then
        echo 'A source gave no good answer. Its old value stands, and all else is published. The job before says which.'
        exit 1
      fi
`;
}
