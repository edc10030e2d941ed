import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { expectOpenToAll, openResident, readText } from './resident.ts';

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({
      environment: {
        ORGANISATION_NAME: 'Stad Voorbeeld',
        ORGANISATION_CONTACT: 'privacy@voorbeeld.example',
        THEME_COLOURS: 'action=#1f3a8a action-strong=#172554',
      },
    }),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

describe.each(['nl', 'fr', 'en', 'ar'])('in %s', (language) => {
  test('a resident comes from the foot of a survey to both statements and can use them', async () => {
    const { page, context, addresses } = await openResident(browser, { language, width: 320, script: false });
    for (const statement of ['accessibility', 'privacy']) {
      await page.goto(`${product.url}/s/noden?lang=${language}`);
      await page.click(`footer a[href^="/${statement}"]`);
      const heading = await readText(page, 'h1');
      expect(await page.title()).toBe(heading);
      expect(await readText(page, 'main')).toContain('Stad Voorbeeld');
      expect(await page.getAttribute('[data-contact] a', 'href')).toBe('mailto:privacy@voorbeeld.example');
      expect(await page.locator('[data-missing]').count()).toBe(0);
      // No value was forgotten.
      expect(await page.textContent('main')).not.toMatch(/\{\w+\}/);
      await expectOpenToAll(page);
    }
    expect(addresses.filter((address) => address.endsWith('.js'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

test('in another language the pages are in English, marked as such, and the rest stays in that language', async () => {
  const { page, context } = await openResident(browser, { language: 'tr', width: 320, script: false });
  for (const statement of ['accessibility', 'privacy']) {
    await page.goto(`${product.url}/${statement}?lang=tr`);
    expect(await page.getAttribute('html', 'lang')).toBe('tr');
    expect(await page.getAttribute('main > div', 'lang')).toBe('en');
    await expectOpenToAll(page);
  }
  await context.close();
});

test('the pages have the colours that the organisation set, and are still open to everybody', async () => {
  const { page, context, complaints } = await openResident(browser, { width: 320, script: false });
  await page.goto(`${product.url}/s/noden?lang=nl`);
  const colour = await page
    .locator('button[value=start]')
    .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(colour).toBe('rgb(31, 58, 138)');
  await expectOpenToAll(page);
  expect(complaints).toEqual([]);
  await context.close();
});
