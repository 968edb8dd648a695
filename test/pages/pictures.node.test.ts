// Every state looks as in test/pictures: a change of look is a changed picture, seen in review. Chromium, with the test font.
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {it} from 'node:test';
import {comparePictures, TOLERANCE} from '../pictures/compare.js';
import {drawPicture} from '../pictures/draw.js';
import {PICTURES} from '../pictures/states.js';
import {inEachEngine} from './support/pages-in-each-engine.js';

/** Pictures that differ are left here, beside what differs in them. */
const OUT = '.cache/pictures';

inEachEngine(
  'pictures',
  (pages) => {
    for (const {file, state, mode} of PICTURES)
      it(`${file.replace('.png', '')} looks as before`, async () => {
        const drawn = await drawPicture(pages.browser, pages.server, state, mode);
        const {share, difference} = comparePictures(readFileSync(`test/pictures/${file}`), drawn);
        if (share > TOLERANCE) {
          mkdirSync(OUT, {recursive: true});
          writeFileSync(`${OUT}/${file}`, drawn);
          if (difference) writeFileSync(`${OUT}/difference.${file}`, difference);
        }
        assert.ok(
          share <= TOLERANCE,
          `${(share * 100).toFixed(1)} % of the pixels differ, or the size does: see ${OUT}. If the new look is right: npm run pictures`,
        );
      });
  },
  ['chromium'],
);
