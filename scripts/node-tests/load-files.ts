import {test} from 'node:test';
import {pathToFileURL} from 'node:url';

/** Name of the test that says that a file has come to its end. */
export const endOf = (file: string): string => `end of ${file}`;

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
    await test(endOf(file), () => undefined);
  }
}
