import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {setProjectAnnotations} from '@storybook/web-components';
import {composeStories, composeStory} from 'storybook/preview-api';
import stories from 'virtual:stories';
import preview from '../../.storybook/preview.js';
import type {MediaFeatures} from '../runner/media-features.js';
import {takeConsole} from '../support/console.js';
import {can} from '../support/engines.js';

interface Story {
  run(context: {canvasElement: HTMLElement}): Promise<void>;
  readonly parameters: {
    /** Expected messages of the console. */
    readonly warnings?: readonly RegExp[];
    /** Settings of the visitor's browser. */
    readonly media?: MediaFeatures;
  };
}

type Compose = (story: never, meta: never, project: never, name: string) => unknown;

setProjectAnnotations([preview]);
// composeStories() hands four arguments to a function that takes five.
const compose: Compose = (story, meta, project, name) => composeStory(story, meta, project, undefined, name);

const files = Object.entries(stories).map(([file, module]) => {
  const composed = composeStories(module as never, {}, compose as never) as unknown as Record<string, Story>;
  return [file, Object.entries(composed)] as const;
});

describe('stories', () => {
  it('are there', () => {
    expect(files).to.not.be.empty;
    for (const [file, composed] of files) expect(composed, file).to.not.be.empty;
  });

  for (const [file, composed] of files)
    describe(file, () => {
      for (const [name, story] of composed)
        it(`${name} plays, and is accessible`, async () => {
          const canvasElement = document.createElement('div');
          document.body.append(canvasElement);
          const {media} = story.parameters;
          if (media && can('emulateMedia')) {
            await executeServerCommand('set-media-features', media);
            for (const [name, value] of Object.entries(media)) expect(matchMedia(`(${name}: ${value})`).matches, name).to.equal(true);
          }
          try {
            await story.run({canvasElement});
            await expect(canvasElement).to.be.accessible();
          } finally {
            canvasElement.remove();
            if (media && can('emulateMedia')) await executeServerCommand('set-media-features', {});
          }
          const warnings = story.parameters.warnings ?? [];
          const heard = takeConsole();
          expect(heard).to.have.lengthOf(warnings.length, heard.join('\n'));
          warnings.forEach((warning, i) => expect(heard[i]).to.match(warning));
        });
    });
});
