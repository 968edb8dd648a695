// npm run contrast: contrast of texts and edges on pages that set none of our tokens, as Chromium paints them.
// Exits with 1 when a text has less than 4.5:1, or an edge less than 3:1.
import {launchChromium} from './browsers.js';
import {HOST_COLOURS, READINGS, contrast, paintedIn} from './contrast/readings.js';

const browser = await launchChromium();
let failed = 0;
try {
  const page = await browser.newPage();
  const rows = [['page', 'ground', 'text', 'accent', ...READINGS.map(({name}) => name)]];
  for (const host of HOST_COLOURS) {
    const readings = await paintedIn(page, host);
    const cells = READINGS.map(({atLeast}, i) => {
      const ratio = contrast(...readings[i]!);
      if (ratio < atLeast) failed++;
      return ratio.toFixed(2) + (ratio < atLeast ? ' !' : '');
    });
    rows.push([host.name, host.ground, host.text, host.accent ?? '–', ...cells]);
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
} finally {
  await browser.close();
}
console.log(failed ? `\n${failed} below the limit` : '\nall texts at least 4.5:1, all edges at least 3:1');
process.exitCode = failed ? 1 : 0;
