// Types for those who write the tags in JSX. What a property may be is taken from the class, so it cannot differ.
import type {ElementDoc, Manifest, Member} from './analyse.js';

interface Framework {
  /** Module whose JSX namespace is extended. */
  readonly module: string;
  /** Everything else that a tag may have there. */
  readonly common: (className: string) => string;
  /** How a listener is written. */
  readonly listener: (event: string) => string;
}

const HEADER = '// Written by the build from the custom-elements manifest.\n';

export const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  react: {
    module: 'react',
    common: (className) => `import('react').DetailedHTMLProps<import('react').HTMLAttributes<${className}>, ${className}>`,
    listener: (event) => `on${event}`,
  },
  preact: {module: 'preact', common: (className) => `import('preact').JSX.HTMLAttributes<${className}>`, listener: (event) => `on${event}`},
  solid: {
    module: 'solid-js',
    common: (className) => `import('solid-js').JSX.HTMLAttributes<${className}>`,
    listener: (event) => `on:${event}`,
  },
};

/** Attributes and properties of each element, whatever the framework. */
export function jsxTypes({modules}: Manifest): string {
  const blocks = modules.flatMap(({path, declarations}) =>
    declarations.map((element) => `import type {${element.name}} from './${path.replace(/^dist\//, '')}';\n`),
  );
  const interfaces = modules.flatMap(({declarations}) => declarations.map(propsOf));
  return `${HEADER}${blocks.join('')}\n${interfaces.join('\n')}`;
}

/** Makes the tags known to one framework. */
export function frameworkTypes(elements: readonly ElementDoc[], framework: Framework, eventsModule: string): string {
  const {module, common, listener} = framework;
  const names = elements.map(({name}) => `${name}, ${name}Props`).join(', ');
  const entries = elements.map((element) => {
    const listeners = element.events.map(
      ({name}) => `        '${listener(name)}'?: (event: LeavexEventMap['${name}'] & {currentTarget: ${element.name}}) => void;\n`,
    );
    return `      '${element.tagName}': ${element.name}Props & Omit<${common(element.name)}, keyof ${element.name}Props> & {\n${listeners.join('')}      };\n`;
  });
  return `${HEADER}import type {${names}} from '../jsx.js';
import type {LeavexEventMap} from '${eventsModule}';

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${entries.join('')}    }
  }
}
`;
}

function propsOf(element: ElementDoc): string {
  const settable = element.members.filter((member) => member.kind === 'field' && !member.readonly && !member.static);
  return `export type {${element.name}};
/** Attributes and properties of <${element.tagName}>. */
export interface ${element.name}Props {
${settable.map((member) => lines(element.name, member)).join('')}}
`;
}

function lines(className: string, {name, attribute, description = ''}: Member): string {
  const comment = `  /** ${description.replaceAll('*/', '* /').replace(/\s*\n\s*/g, ' ')} */\n`;
  const type = `${className}['${name}']`;
  const property = `${comment}  ${name}?: ${type} | undefined;\n`;
  return attribute && attribute !== name ? `${property}${comment}  ${key(attribute)}?: ${type} | string | undefined;\n` : property;
}

function key(name: string): string {
  return /^[a-z]+$/i.test(name) ? name : `'${name}'`;
}
