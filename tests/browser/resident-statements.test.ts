import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/language/languages.ts';
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

test('in every language of the interface both pages are in that language, from its own side', async () => {
  for (const { tag, direction } of LANGUAGES.filter(({ tag, tier }) => tier !== 'audio' && tag !== 'ary'))
    for (const statement of ['accessibility', 'privacy']) {
      const answer = await fetch(`${product.url}/${statement}?lang=${tag}`);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${tag}"`));
      expect(html).toMatch(new RegExp(`<div[^>]*class="statement[^>]* lang="${tag}" dir="${direction}"`));
    }
});

test.each(['fa', 'uk', 'ti'])(
  'in %s both pages fit a narrow screen and are open to all',
  async (language) => {
    const { page, context } = await openResident(browser, { language, width: 320, script: false });
    for (const statement of ['accessibility', 'privacy']) {
      await page.goto(`${product.url}/${statement}?lang=${language}`);
      expect(await page.textContent('main')).not.toMatch(/\{\w+\}/);
      await expectOpenToAll(page);
    }
    await context.close();
  },
);

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
