import type {Page} from 'puppeteer-core';

/** Makes a page as slow as on a phone: CPU four times slower, 1.6 Mbit/s, 150 ms to the server and back. */
export async function slowDown(page: Page): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
}
