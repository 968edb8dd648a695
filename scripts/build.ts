// npm run build: everything that ships, into dist/.
import {existsSync} from 'node:fs';
import {mkdir, rm} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {buildCdn} from './build/cdn.js';
import {buildCli} from './build/cli.js';
import {writeLicences} from './build/licences.js';
import {buildModules, writeTypes} from './build/npm.js';
import {dist} from './build/paths.js';
import {buildWordPress} from '../integrations/build/wordpress.js';
import {writeSchemas} from '../src/compile/schemas/json-schemas.js';
import {writeManifest} from './manifest.js';

export async function buildAll(): Promise<void> {
  await rm(dist, {recursive: true, force: true});
  await mkdir(dist, {recursive: true});
  await buildModules();
  await writeTypes();
  await Promise.all([buildCdn(), buildCli(), writeManifest(dist), writeSchemas(dist)]);
  await writeLicences(dist);
  await buildWordPress();
}

if (process.argv[1] && existsSync(process.argv[1]) && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll();
