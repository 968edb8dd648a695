import type {Page} from 'puppeteer-core';

export interface Taken {
  /** Codes that the buttons have copied, in their order. */
  readonly codes: readonly string[];
  readonly clicks: number;
}

/** Goes from the first page of the site to the code for a system, and copies all of it. */
export async function takeCode(page: Page, site: string, link: string, system: string): Promise<Taken> {
  await page.goto(site, {waitUntil: 'networkidle0'});
  const start = await page.waitForSelector(`::-p-xpath(//main//a[normalize-space()="${link}"])`);
  await Promise.all([page.waitForNavigation({waitUntil: 'networkidle0'}), start!.click()]);
  await page.waitForSelector('.part code');
  await page.select('select[name=system]', system);
  const parts = await page.$$eval('.part', ({length}) => length);
  const codes: string[] = [];
  for (let part = 1; part <= parts; part++) {
    const button = await page.waitForSelector(`::-p-xpath((//*[@class="part"])[${part}]//button)`);
    await button!.click();
    await page.waitForSelector(`::-p-xpath((//*[@class="part"])[${part}]//*[@role="status"][normalize-space()!=""])`);
    codes.push((await page.$$eval('.part code', (all) => all.map(({textContent}) => textContent))).at(part - 1) ?? '');
  }
  return {codes, clicks: 2 + parts};
}
