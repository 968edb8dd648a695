// npm run pictures                draws every state and writes those that have changed into test/pictures
// npm run pictures -- departed    those whose names begin so
// The files of dist/cdn are drawn as they are: npm run build first. Look at the changed pictures before you commit them.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {launchChromium} from '../../scripts/browsers.js';
import {startDemoServer} from '../../fixtures/demo-site/demo-server.js';
import {comparePictures, TOLERANCE} from './compare.js';
import {drawPicture} from './draw.js';
import {PICTURES} from './states.js';

const FOLDER = 'test/pictures';
const wanted = process.argv[2] ?? '';

mkdirSync(FOLDER, {recursive: true});
const server = await startDemoServer();
const browser = await launchChromium();
try {
  for (const {file, state, mode} of PICTURES.filter((picture) => picture.file.startsWith(wanted))) {
    const drawn = await drawPicture(browser, server, state, mode);
    const path = `${FOLDER}/${file}`;
    const share = existsSync(path) ? comparePictures(readFileSync(path), drawn).share : 1;
    if (share <= TOLERANCE) continue;
    writeFileSync(path, drawn);
    console.log(`wrote ${path}`);
  }
} finally {
  await browser.close();
  await server.close();
}
const known = new Set(PICTURES.map(({file}) => file));
for (const file of readdirSync(FOLDER))
  if (file.endsWith('.png') && !known.has(file)) {
    rmSync(`${FOLDER}/${file}`);
    console.log(`removed ${FOLDER}/${file}`);
  }
