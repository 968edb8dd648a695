import {test} from 'node:test';
import {pathToFileURL} from 'node:url';

const END = 'end of ';

/** File that has come to its end, by the name of a test; undefined for all other tests. */
export const endedFile = (name: string): string | undefined => (name.startsWith(END) ? name.slice(END.length) : undefined);

/** Runs the tests of files one after the other in this process. A last test tells the parent that a file has come to its end. */
export async function loadFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      await import(pathToFileURL(file).href);
    } catch (error) {
      void test('the file can be loaded', () => {
        throw error;
      });
    }
    await test(END + file, () => undefined);
  }
}
