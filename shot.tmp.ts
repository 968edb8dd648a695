import {launchChromium} from './scripts/browsers.js';
import {startDemoServer} from './scripts/demo-site/demo-server.js';
import {visit} from './scripts/demo-site/visit.js';
const [path='index.html', out='/tmp/h/s.png', width='1200', height='1400', scheme='light', code=''] = process.argv.slice(2);
const server = await startDemoServer();
const browser = await launchChromium(['--force-device-scale-factor=1', '--hide-scrollbars']);
const {page, settled} = await visit(browser, `${server.url}${path}`, {width: +width, height: +height});
await page.emulateMediaFeatures([{name:'prefers-color-scheme', value: scheme}]);
await settled();
if (code) { await page.evaluate(code); await settled(); await new Promise(r=>setTimeout(r,500)); }
await page.screenshot({path: out as any});
await browser.close(); await server.close();
