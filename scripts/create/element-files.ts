/** Words by which ad-blockers remove scripts and tags. */
const BLOCKED = /(^|-)(share|social|tweet|ad|ads|banner|popup|track|tracker|tracking|analytics)(-|$)/;

/** Reason why an element cannot have a name, in a sentence; undefined when it can. */
export function problemWith(name: string): string | undefined {
  if (!name) return 'Name the element: npm run create tell makes <leavex-tell>.';
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name))
    return `“${name}” is no name of an element. Write it without leavex-, in lower case, words joined by hyphens: contact-mep.`;
  if (BLOCKED.test(name)) return `Ad-blockers remove what has a name like “${name}”. Choose another word.`;
  return undefined;
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Path → text. */
type Files = Readonly<Record<string, string>>;

const classNameOf = (name: string): string => `Leavex${name.split('-').map(capitalize).join('')}`;

/** The lists of all elements: their classes, to import one, and to register all of them. */
export function elementLists(names: readonly string[]): Files {
  const classes = names.map(classNameOf).join(', ');
  return {
    'src/elements/index.ts': `// The classes of all elements. Written by \`npm run create\`.
${names.map((name) => `export {${classNameOf(name)}} from './${name}/leavex-${name}.js';`).join('\n')}
`,
    'src/elements/all.ts': `import {${classes}} from './index.js';

/**
 * All elements, to register them. A list, not the module as an object. A bundler makes that object with \`for … in\`, which also
 * finds names that scripts of the page have added to \`Object.prototype\`. Written by \`npm run create\`.
 */
export const ELEMENTS = [${classes}];
`,
  };
}

/** Files of a new element, which is ready at once and shows the words in its slot. */
export function elementFiles(name: string): Files {
  const tag = `leavex-${name}`;
  const words = name.split('-').map(capitalize);
  const className = classNameOf(name);
  const styles = `${words.join('').charAt(0).toLowerCase()}${words.join('').slice(1)}Styles`;
  const title = capitalize(name.replaceAll('-', ' '));
  return {
    [`src/elements/${name}/${tag}.ts`]: element(tag, className, styles),
    [`src/elements/${name}/${tag}.styles.ts`]: `import {css} from 'lit';

export const ${styles} = css\`
  :host {
    display: block;
  }
\`;
`,
    [`src/elements/${name}/define.ts`]: `import {define} from '../../registration/define.js';
import {${className}} from './${tag}.js';

define(${className}.tag, ${className});

// The types of the tag and its events come along.
export type {${className}} from './${tag}.js';
export type {LeavexEventMap} from '../../widget/events.js';
`,
    [`src/cdn/${tag}.ts`]: `import {${className}} from '../elements/${name}/${tag}.js';
import {start} from './start.js';

start([${className}]);
`,
    [`stories/${name}.stories.ts`]: `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/elements/${name}/define.js';

const meta: Meta = {
  title: '${title}',
  component: '${tag}',
  tags: ['autodocs'],
  render: () => html\`<${tag}><span slot="content">${title}</span></${tag}>\`,
};
export default meta;

export const Default: StoryObj = {};
`,
    [`test/elements/${name}/accessibility.test.ts`]: `import '../../../src/elements/${name}/define.js';
import {itIsAccessible} from '../../support/suites/it-is-accessible.js';

describe('${tag} for everybody', () => itIsAccessible({tag: '${tag}', files: {}}));
`,
    [`test/elements/${name}/content.test.ts`]: `import {expect} from '@open-wc/testing';
import '../../../src/elements/${name}/define.js';
import {place, seen, untilStatus, type Widget} from '../../support/page.js';

describe('${tag}', () => {
  it('shows its content in place of the fallback', async () => {
    const widget = place<Widget>('<${tag} lang="en">fallback<span slot="content">${title}</span></${tag}>');
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.equal('${title}');
  });
});
`,
  };
}

const element = (
  tag: string,
  className: string,
  styles: string,
): string => `import {html, type PropertyDeclarations, type TemplateResult} from 'lit';
import {WidgetElement} from '../../widget/widget-element.js';
import {${styles}} from './${tag}.styles.js';

// An element with files of the campaign API extends CampaignElement, and has a CampaignFile for each: see leavex-counter.ts.

/**
 * Content of a campaign: say here in a sentence what a reader gets from it.
 *
 * @customElement ${tag}
 * @slot content - Words to show.
 */
export class ${className} extends WidgetElement {
  /** Name of the tag. */
  static readonly tag = '${tag}';

  static override styles = [...WidgetElement.styles, ${styles}];

  /**
   * Names of slots.
   *
   * @internal
   */
  static readonly slots = ['content'];

  static override properties: PropertyDeclarations = {};

  protected override view(): TemplateResult {
    return html\`<slot name="content"></slot>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;
