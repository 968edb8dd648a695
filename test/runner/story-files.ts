import {readdirSync} from 'node:fs';
import type {TestRunnerPlugin} from '@web/test-runner';

const MODULE = 'virtual:stories';
const PATH = '/__leavex-stories__.js';

/** All stories/*.stories.ts as one module, {file name: exports}: a new file is tested without being written into a list. */
export function storyFiles(): TestRunnerPlugin {
  return {
    name: 'story-files',
    resolveImport: ({source}) => (source === MODULE ? PATH : undefined),
    serve({path}) {
      if (path !== PATH) return undefined;
      const files = readdirSync('stories', {recursive: true, encoding: 'utf8'})
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.stories.ts'))
        .sort();
      const imports = files.map((file, i) => `import * as file${i} from '/stories/${file}';`);
      const entries = files.map((file, i) => `${JSON.stringify(file)}: file${i}`);
      return {type: 'js', body: `${imports.join('\n')}\nexport default {${entries.join(', ')}};\n`};
    },
  };
}
