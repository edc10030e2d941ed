import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { begin, next, openResident, readText, words } from './resident.ts';

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

test.each(['nl', 'ar'])(
  'in %s everything to touch is at least 44 px high and wide, on a small screen',
  async (language) => {
    const { page, context } = await openResident(browser, { language, width: 320, script: false });
    for (const path of ['/examples', '/s/noden', '/receipt']) {
      await page.goto(`${product.url}${path}?lang=${language}`);
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'button, summary, .input, .button, nav a, footer a, label:has(input)',
          ),
        ]
          .filter((one) => one.checkVisibility() && !one.closest('.spoken') && !one.matches('.spoken'))
          .map((one) => ({ html: one.outerHTML.slice(0, 120), box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
          .map(
            ({ html, box }) =>
              `${String(Math.round(box.width))} x ${String(Math.round(box.height))}: ${html}`,
          ),
      );
      expect(small, path).toEqual([]);
    }
    await context.close();
  },
);

test.each([
  { language: 'nl', rising: true },
  { language: 'ar', rising: false },
])('the steps of a scale run in the direction in which $language is read', async ({ language, rising }) => {
  const { page, context } = await openResident(browser, { language, width: 1280, script: false });
  await page.goto(`${product.url}/examples?lang=${language}`);
  const scale = page.locator('[data-question=rating] [data-options]').first();
  const places = await scale
    .locator('label')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  expect(places.length).toBeGreaterThan(2);
  expect(places).toEqual(places.toSorted((one, other) => (rising ? one - other : other - one)));
  expect(new Set(places).size).toBe(places.length);
  await context.close();
});

test('every page says which question it is and how many there are', async () => {
  const { page, context } = await openResident(browser, { language: 'nl', width: 320, script: false });
  await begin(page, product.url, 'noden', 'nl');
  const pattern = new RegExp(
    words('nl', 'page.progress').replace('{number}', '(\\d+)').replace('{total}', '(\\d+)'),
  );
  for (const number of [1, 2, 3]) {
    const [, said, total] = pattern.exec(await readText(page, '[data-progress]')) ?? [];
    expect(Number(said)).toBe(number);
    expect(Number(total)).toBeGreaterThan(20);
    await next(page);
  }
  await context.close();
});
