import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { launchChromium } from './chromium.ts';
import { fieldKitchen } from './kitchen-survey.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { begin, expectOpenToAll, next, openResident, send, words } from './resident.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  // As it is when a flood has used up what a channel takes without proof.
  const flooded = { environment: { ANSWERS_WITHOUT_PROOF: '0' } };
  [product, browser] = await Promise.all([startProduct(flooded), launchChromium()]);
  await fieldKitchen(product.url, 'keuken');
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function toSend(page: Page): Promise<void> {
  await page.fill('#q-people', '2');
  while (!new URL(page.url()).pathname.endsWith('/send')) await next(page);
}

test('in a flood a device works for its proof while the answers are looked through, and they are taken', async () => {
  const { page, context, complaints, addresses } = await openResident(browser);
  await begin(page, product.url, 'keuken', 'nl');
  await toSend(page);
  // Nothing of it is loaded before.
  const at = addresses.findIndex((address) => address.endsWith('/send'));
  expect(addresses.slice(0, at).filter((address) => /prov|challenge/.test(address))).toEqual([]);
  await page.waitForSelector('input[name=proof]', { state: 'attached', timeout: 60_000 });
  const receipt = await send(page);
  expect(await createClient({ baseUrl: product.url }).readResponse({ receipt })).toMatchObject({ ok: true });
  expect(complaints).toEqual([]);
  await context.close();
});

test('in a flood who has no script reads in Arabic to wait a minute, and all answers are still there', async () => {
  const { page, context } = await openResident(browser, { language: 'ar', width: 320, script: false });
  await begin(page, product.url, 'keuken', 'ar');
  await toSend(page);
  await page.click('button[value=send]');
  await page.waitForSelector('[role=alert]');
  expect(await page.textContent('[role=alert]')).toContain(words('ar', 'problem.busyText'));
  expect(await page.locator('button[value=send]').count()).toBe(1);
  await expectOpenToAll(page);
  await page.goto(`${product.url}/s/keuken/1`);
  expect(await page.inputValue('#q-people')).toBe('2');
  await context.close();
});

test('in a flood what waited on a tablet is sent with a proof', async () => {
  const { page, context, complaints } = await openResident(browser);
  await page.goto(`${product.url}/s/keuken/tablet?lang=nl`);
  await page.click('button[value=start]');
  await page.waitForSelector('[data-interview]');
  await page.fill('#q-people', '3');
  while ((await page.locator('button[value=send]').count()) === 0) {
    const said = await page.textContent('h1');
    await page.click('[data-actions] button[value=next]');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, said);
  }
  await page.click('button[value=send]');
  await page.waitForFunction(
    (said) => document.querySelector('h1')?.textContent === said,
    words('nl', 'receipt.title'),
    { timeout: 60_000 },
  );
  expect(complaints).toEqual([]);
  await context.close();
});
