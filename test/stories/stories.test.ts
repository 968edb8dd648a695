import {expect} from '@open-wc/testing';
import {setProjectAnnotations} from '@storybook/web-components';
import {composeStories, composeStory} from 'storybook/preview-api';
import stories from 'virtual:stories';
import preview from '../../.storybook/preview.js';
import {takeConsole} from '../support/console.js';

interface Story {
  run(context: {canvasElement: HTMLElement}): Promise<void>;
  readonly parameters: {readonly warnings?: readonly RegExp[]};
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
          try {
            await story.run({canvasElement});
            await expect(canvasElement).to.be.accessible();
          } finally {
            canvasElement.remove();
          }
          const warnings = story.parameters.warnings ?? [];
          const heard = takeConsole();
          expect(heard).to.have.lengthOf(warnings.length, heard.join('\n'));
          warnings.forEach((warning, i) => expect(heard[i]).to.match(warning));
        });
    });
});
