import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { fieldKitchen } from './kitchen-survey.ts';
import { type RunningProduct, startProduct } from './product.ts';
import {
  answerAll,
  answerPage,
  begin,
  expectOpenToAll,
  next,
  openResident,
  readText,
  send,
  words,
} from './resident.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  await fieldKitchen(product.url, 'keuken');
  await fieldKitchen(product.url, 'dicht', 'closed');
  await fieldKitchen(product.url, 'straks', 'draft');
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

describe.each([{ script: true }, { script: false }])('with script: $script', ({ script }) => {
  test('a resident reads their answers back, deletes them, and fills in again', async () => {
    const { page, context, addresses, complaints } = await openResident(browser, {
      language: 'ar',
      width: 320,
      script,
    });
    await begin(page, product.url, 'noden', 'ar');
    await answerAll(page, { age: '35_44', consent_special: 'no' });
    const receipt = await send(page);

    // With nothing but the code, typed carelessly, in another browser.
    const elsewhere = await openResident(browser, { language: 'nl', width: 320, script });
    await elsewhere.page.goto(`${product.url}/receipt`);
    await expectOpenToAll(elsewhere.page);
    await elsewhere.page.fill('#code', receipt.toLowerCase().replaceAll('-', ' '));
    await elsewhere.page.click('button[value=show]');
    expect(await readText(elsewhere.page, 'h1')).toBe(words('nl', 'answers.title'));
    // In the language in which they were given.
    expect(await elsewhere.page.locator('[lang=ar] dt').count()).toBeGreaterThan(20);
    expect(await elsewhere.page.textContent('dl')).toContain('من 35 إلى 44 سنة');
    await expectOpenToAll(elsewhere.page);

    await elsewhere.page.click('button[value=ask]');
    expect(await readText(elsewhere.page, 'h1')).toBe(words('nl', 'delete.title'));
    await expectOpenToAll(elsewhere.page);
    await elsewhere.page.click('button[value=delete]');
    expect(await readText(elsewhere.page, 'h1')).toBe(words('nl', 'delete.done'));
    await elsewhere.page.reload();
    expect(await readText(elsewhere.page, 'h1')).toBe(words('nl', 'delete.done'));
    expect(elsewhere.addresses.filter((address) => /([0-9A-Z]{4}-){4}/i.test(address))).toEqual([]);

    await elsewhere.page.goto(`${product.url}/receipt?lang=nl`);
    await elsewhere.page.fill('#code', receipt);
    await elsewhere.page.click('button[value=show]');
    expect(await readText(elsewhere.page, '[role=alert] a')).toBe(words('nl', 'lookup.erased'));

    // The first device has nothing left to show, and can begin anew.
    await page.goto(`${product.url}/s/noden/receipt`);
    expect(new URL(page.url()).pathname).toBe('/s/noden');
    await page.click('button[value=start]');
    await answerPage(page);
    await next(page);
    await page.goto(`${product.url}/s/noden/send`);
    expect(await send(page)).not.toBe(receipt);
    expect([...complaints, ...elsewhere.complaints]).toEqual([]);
    expect(addresses.every((address) => address.startsWith(product.url))).toBe(true);
    await elsewhere.context.close();
    await context.close();
  });

  test('a code that is not right is said to be wrong and stays to be mended', async () => {
    const { page, context } = await openResident(browser, { script, width: 320 });
    await page.goto(`${product.url}/receipt?lang=nl`);
    await page.click('button[value=show]');
    expect(await readText(page, '[role=alert] a')).toBe(words('nl', 'lookup.empty'));
    await page.fill('#code', '7H3K-2PQX-9M4T-VB6C-X');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.click('button[value=show]');
    expect((await answer).status()).toBe(422);
    expect(await readText(page, '[role=alert] a')).toBe(words('nl', 'lookup.forged'));
    expect(await page.inputValue('#code')).toBe('7H3K-2PQX-9M4T-VB6C-X');
    await expectOpenToAll(page);
    await context.close();
  });

  test('somebody who stops can go on later where they were, in their language', async () => {
    const { page, context } = await openResident(browser, { script });
    await begin(page, product.url, 'keuken', 'ar');
    await page.fill('#q-people', '5');
    await next(page);
    await page.click('button[value=save]');
    expect(await readText(page, 'h2')).toBe(words('ar', 'page.savedTitle'));
    await expectOpenToAll(page);
    await page.close();
    const later = await context.newPage();
    await later.goto(`${product.url}/s/keuken`);
    await later.click('button[value=continue]');
    expect(await readText(later, 'h1')).toBe('مطبخكم');
    await later.click('button[value=back]');
    expect(await later.inputValue('#q-people')).toBe('5');
    await context.close();
  });

  test('what is on a shared device can be cleared, before sending and after', async () => {
    const { page, context } = await openResident(browser, { script });
    await begin(page, product.url, 'keuken', 'nl');
    await page.fill('#q-people', '5');
    await next(page);
    await page.click('button[value=save]');
    await page.click('button[value=clear]');
    expect(await readText(page, 'h1')).toBe(words('nl', 'receipt.cleared'));
    await expectOpenToAll(page);
    expect(await context.cookies()).toEqual([]);

    await begin(page, product.url, 'keuken', 'nl');
    await page.fill('#q-people', '5');
    for (let step = 0; !page.url().endsWith('/send'); step++) await next(page);
    const receipt = await send(page);
    await page.click('button[value=clear]');
    expect(await readText(page, 'h1')).toBe(words('nl', 'receipt.cleared'));
    expect(await context.cookies()).toEqual([]);
    // Back does not reach what the previous person saw.
    await page.goBack();
    expect(await page.content()).not.toContain(receipt);
    await context.close();
  });

  test('under 13 the interview stops kindly, and nothing is kept', async () => {
    const { page, context } = await openResident(browser, { script, width: 320 });
    await begin(page, product.url, 'noden', 'nl');
    await next(page);
    await page.check('input[value=u13]');
    await next(page);
    expect(await readText(page, 'h1')).toBe(words('nl', 'screened.title'));
    expect(await page.textContent('main')).toContain(words('nl', 'screened.text'));
    await expectOpenToAll(page);
    expect(await context.cookies()).toEqual([]);
    expect(page.url().slice(product.url.length)).not.toContain('13');
    await context.close();
  });

  test('a browser that keeps no cookie is told so, with what to do', async () => {
    const { page, context } = await openResident(browser, { script });
    // Of the context: what a service worker asks for is not seen by a route of the page.
    await context.route('**/s/keuken', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const response = await route.fetch({ maxRedirects: 0 });
      // Playwright itself kept the cookie of this answer: this browser is one that does not.
      await context.clearCookies();
      const headers = Object.entries(response.headers()).filter(([name]) => name !== 'set-cookie');
      return route.fulfill({ response, headers: Object.fromEntries(headers) });
    });
    await page.goto(`${product.url}/s/keuken?lang=nl`);
    await page.click('button[value=start]');
    expect(await readText(page, 'h1')).toBe(words('nl', 'cookie.title'));
    await expectOpenToAll(page);
    await context.close();
  });
});

test.each([
  { channel: 'dicht', status: 410, language: 'nl', title: 'closed.title' },
  { channel: 'dicht', status: 410, language: 'ar', title: 'closed.title' },
  { channel: 'straks', status: 409, language: 'fr', title: 'notOpen.title' },
  { channel: 'nergens', status: 404, language: 'en', title: 'unknown.title' },
  { channel: 'Wat%20is%20dit', status: 404, language: 'nl', title: 'unknown.title' },
] as const)('$channel says in $language what it is, and offers nothing else', async (door) => {
  const { page, context } = await openResident(browser, { language: door.language, script: false });
  for (const path of ['', '/1', '/send']) {
    const response = await page.goto(`${product.url}/s/${door.channel}${path}`);
    expect(response?.status()).toBe(door.status);
    expect(await readText(page, 'h1')).toBe(words(door.language, door.title));
    expect(await page.locator('main a, main button').count()).toBe(0);
  }
  await expectOpenToAll(page);
  await context.close();
});

test('a survey that closes meanwhile says so when the answers are sent', async () => {
  const { page, context } = await openResident(browser, { script: false });
  await fieldKitchen(product.url, 'even');
  await begin(page, product.url, 'even', 'nl');
  await page.fill('#q-people', '5');
  for (let step = 0; !page.url().endsWith('/send'); step++) await next(page);
  const { changeSurvey, readSurvey } = await import('#functions/store/surveys.ts');
  const survey = await readSurvey('even');
  if (!survey) throw new Error('The survey is gone.');
  await changeSurvey(survey, { ...survey, status: 'closed' }, { who: 'test', day: '2026-11-25' }, 'close');
  // Functions may remember the status for two seconds.
  await page.waitForTimeout(2500);
  await page.click('button[value=send]');
  expect(await readText(page, 'h1')).toBe(words('nl', 'closed.title'));
  await context.close();
});

test('whoever reads none of the languages chooses one, each named in its own script', async () => {
  const { page, context } = await openResident(browser, { language: 'zh', width: 320, script: false });
  await page.goto(`${product.url}/s/noden`);
  await expectOpenToAll(page);
  expect(await page.locator('main li a strong').allInnerTexts()).toEqual([
    'Nederlands',
    'Français',
    'English',
    'العربية',
  ]);
  await page.click('a[hreflang=ar]');
  expect(await page.getAttribute('html', 'lang')).toBe('ar');
  await context.close();
});

test('the first page says that it is a test, who asks, why, and how long answers are kept', async () => {
  const { page, context } = await openResident(browser, { language: 'fr', script: false });
  await page.goto(`${product.url}/s/noden`);
  const text = (await page.textContent('main')) ?? '';
  for (const part of [words('fr', 'banner.trial'), 'VGC', '5 ans', 'police']) expect(text).toContain(part);
  await context.close();
});

test('a page that does not exist says so with the number of the problem, in the language', async () => {
  const { page, context } = await openResident(browser, { language: 'ar', width: 320 });
  const response = await page.goto(`${product.url}/nergens`);
  expect(response?.status()).toBe(404);
  expect(await readText(page, 'h1')).toBe(words('ar', 'problem.notFoundTitle'));
  expect(await readText(page, '.number')).toContain('1003');
  await expectOpenToAll(page);
  await context.close();
});

test('the headers of a page with answers keep it from being stored, framed or told on', async () => {
  const response = await fetch(`${product.url}/s/noden?lang=nl`);
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(response.headers.get('referrer-policy')).toBe('same-origin');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-inline');
});

test('the start page and the page of all question types are open to everybody', async () => {
  for (const language of ['nl', 'ar']) {
    const { page, context } = await openResident(browser, { language, width: 320 });
    for (const path of ['/', '/examples']) {
      await page.goto(`${product.url}${path}`);
      await expectOpenToAll(page);
      // With letters twice as large nothing is cut off or pushed out of the screen either.
      const [content, screen] = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        return [document.documentElement.scrollWidth, document.documentElement.clientWidth];
      });
      expect(content, path).toBeLessThanOrEqual(screen);
    }
    await context.close();
  }
});
