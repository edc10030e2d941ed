import type { Browser } from 'playwright-core';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { partsOf, weigh } from './page-weight.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { answerPage, begin, expectOpenToAll, next, openResident, readText, send, words } from './resident.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

// Each pair of language, screen and script meets once.
describe.each([
  { language: 'nl', width: 320, script: false, channel: 'noden' },
  { language: 'nl', width: 1280, script: true, channel: 'inspraak' },
  { language: 'ar', width: 320, script: true, channel: 'noden' },
  { language: 'ar', width: 1280, script: false, channel: 'inspraak' },
] as const)('$channel in $language, $width px, script: $script', ({ language, width, script, channel }) => {
  test('a resident fills it in, sends it and keeps a receipt', async () => {
    const { page, context, complaints, addresses } = await openResident(browser, { language, width, script });
    await page.goto(`${product.url}/s/${channel}`);
    await expectOpenToAll(page);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await page.click('button[value=start]');

    const seen = new Set<string>();
    const titles = new Set<string>();
    for (let step = 0; !page.url().endsWith('/send'); step++) {
      expect(step).toBeLessThan(60);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await readText(page, '[data-actions] button[value=next]')).toBe(words(language, 'page.next'));
      const type = (await page.getAttribute('[data-question]', 'data-question')) ?? '';
      if (!seen.has(type)) await expectOpenToAll(page);
      seen.add(type);
      titles.add(await page.title());
      await answerPage(page, { age: '25_34', consent_special: 'yes' });
      await next(page);
    }
    // A title of its own for each page: it is the first thing that a screen reader says.
    expect(titles.size).toBeGreaterThan(20);
    await expectOpenToAll(page);

    const cookies = await context.cookies();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatchObject({
      name: 'interview',
      httpOnly: true,
      sameSite: 'Lax',
      path: `/s/${channel}`,
    });
    // What the interview is found by is in its cookie, and neither in a page nor in an address.
    const token = cookies[0]?.value ?? '';
    expect(token).toMatch(/^[0-9A-Z]{4}-/);
    expect(await page.content()).not.toContain(token);
    expect(addresses.filter((address) => address.includes(token))).toEqual([]);

    const receipt = await send(page);
    await expectOpenToAll(page);
    expect(receipt).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]$/);

    await page.reload();
    expect(await page.textContent('[data-receipt]')).toBe(receipt);
    expect(addresses.filter((address) => !address.startsWith(`${product.url}/`))).toEqual([]);
    expect(addresses.filter((address) => address.includes(receipt))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('the first page is light: at most 15 KB on the wire without script, 50 KB with it', async () => {
  const { page, context } = await openResident(browser, { width: 320 });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const sizes = new Map<string, number>();
  const names = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(names.get(requestId) ?? requestId, encodedDataLength);
  });
  await page.goto(`${product.url}/s/noden?lang=nl`, { waitUntil: 'networkidle' });
  const weigh = (counts: (address: string) => boolean) =>
    [...sizes].filter(([address]) => counts(address)).reduce((sum, [, size]) => sum + size, 0);
  expect(weigh((address) => !address.endsWith('.js'))).toBeLessThan(15_000);
  expect(weigh(() => true)).toBeLessThan(50_000);
  expect(sizes.size).toBeGreaterThan(2);
  await context.close();
});

test('on a slow network the first question waits for one reply and a style, and for no script', async () => {
  const { page, context } = await openResident(browser, { width: 320 });
  await begin(page, product.url, 'noden', 'nl');
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const reply = await fetch(page.url(), { headers: { cookie: cookies }, redirect: 'manual' });
  // No redirect, and the fields stand in the very first reply.
  expect(reply.status).toBe(200);
  const html = await reply.text();
  expect(html).toMatch(/data-question[^]*<input/);
  // What the browser waits for before it draws: the styles, fetched side by side. Scripts are modules, which wait.
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.filter((tag) => !tag.includes('type="module"'))).toEqual([]);
  const styles = new Set([...partsOf(html)].filter((part) => part.endsWith('.css')));
  expect(styles.size).toBeGreaterThan(0);
  // At 400 kilobits a second, 15 KB take 0.3 s.
  expect(brotliCompressSync(html).length + (await weigh(styles))).toBeLessThan(15_000);
  await context.close();
});

test('in a browser without script the page asks for no script', async () => {
  const { page, context, addresses } = await openResident(browser, { script: false });
  await begin(page, product.url, 'noden', 'nl');
  expect(addresses.filter((address) => address.endsWith('.js'))).toEqual([]);
  await context.close();
});
