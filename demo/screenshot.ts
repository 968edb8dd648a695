// npm run screenshots: demo/screenshot.png for the README, from the first screen of the demo.
import {launchChromium} from '../scripts/browsers.js';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {visit} from '../fixtures/demo-site/visit.js';

const server = await startDemoServer();
const browser = await launchChromium(['--force-device-scale-factor=1', '--hide-scrollbars']);
try {
  const {page, settled} = await visit(browser, `${server.url}index.html`, {width: 1200, height: 760});
  await page.evaluate(`document.querySelector('[value=leavex-letter]').click()`);
  await settled();
  await page.screenshot({path: 'demo/screenshot.png'});
} finally {
  await browser.close();
  await server.close();
}
