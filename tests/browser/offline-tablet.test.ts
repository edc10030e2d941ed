import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { launchChromium } from './chromium.ts';
import { keptOnDevice } from './kept-on-device.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { answerPage, expectOpenToAll, openResident, words } from './resident.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const CHANNEL = 'inspraak';

async function start(page: Page, language: string): Promise<void> {
  await page.click(`[data-languages] a[lang=${language}]`);
  await page.click('button[value=start]');
  await page.waitForSelector('[data-interview]');
}

interface Steps {
  readonly consent?: 'yes' | 'no';
  /** What happens where the tablet is to be handed over. */
  readonly alone?: (page: Page) => Promise<void>;
  /** What is looked at before it is sent. */
  readonly look?: (page: Page) => Promise<void>;
}

async function finish(page: Page, { consent = 'no', alone, look }: Steps = {}): Promise<string> {
  for (let step = 0; step < 80 && (await page.locator('button[value=send]').count()) === 0; step++) {
    await answerPage(page, { age: '25_34', consent_special: consent });
    const said = await page.textContent('h1');
    await page.click('[data-actions] button[value=next]');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, said);
    if (alone && (await page.locator('button[value=begin-alone]').count()) > 0) await alone(page);
  }
  if (look) await look(page);
  await page.click('button[value=send]');
  return (await page.textContent('[data-receipt]')) ?? '';
}

/** All that the browser keeps apart from pages: nothing of a person may stand there. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const request = indexedDB.open('peil', 1);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const read = (part: string) =>
      new Promise((resolve) => {
        const all = request.result.transaction(part).objectStore(part).getAll();
        all.onsuccess = () => {
          resolve(all.result);
        };
      });
    const parts = [await read('drafts'), await read('outbox')];
    request.result.close();
    return JSON.stringify([parts, { ...sessionStorage }, { ...localStorage }]);
  });

test('a tablet goes from hand to hand without network: it counts what waits, and the next person meets nothing of the one before', async () => {
  const { page, context, complaints } = await openResident(browser, { width: 320 });
  await page.goto(`${product.url}/s/${CHANNEL}/tablet`);
  await page.waitForSelector('[data-languages]');
  await expectOpenToAll(page);
  const manifest = (await (
    await context.request.get(
      `${product.url}${(await page.getAttribute('link[rel=manifest]', 'href')) ?? ''}`,
    )
  ).json()) as { icons: { src: string }[]; start_url: string };
  expect(manifest.start_url).toBe(`/s/${CHANNEL}/tablet`);
  for (const { src } of manifest.icons)
    expect((await context.request.get(product.url + src)).ok()).toBe(true);
  await keptOnDevice(page, ['tablet?lang=ar', 'tablet?lang=nl', '/versions/', 'run-on-tablet', '.css']);

  await context.setOffline(true);
  await start(page, 'nl');
  const receipt = await finish(page);
  await page.waitForSelector('[data-waiting-count="1"]');
  await expectOpenToAll(page);
  await page.click('button[value=next-person]');
  await page.waitForSelector('[data-languages]');
  expect(await page.content()).not.toContain(receipt);
  await page.goBack();
  expect(await page.content()).not.toContain(receipt);
  expect(await page.locator('[data-interview]').count()).toBe(0);

  // Somebody stops in the middle: it is said, can be put off, and then all of it goes.
  await page.clock.install();
  await page.goto(`${product.url}/s/${CHANNEL}/tablet`);
  await start(page, 'ar');
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  await answerPage(page);
  await page.clock.runFor(101_000);
  expect(await page.textContent('dialog[open] h2')).toBe(words('ar', 'tablet.idleTitle'));
  await page.click('button[value=stay]');
  await page.clock.runFor(90_000);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await page.locator('[data-interview]').count()).toBe(1);
  await page.clock.runFor(31_000);
  await page.waitForSelector('[data-languages]');
  expect(JSON.parse(await kept(page))).toMatchObject([[[], [{ code: receipt }]], {}, {}]);

  await context.setOffline(false);
  await page.waitForSelector('[data-waiting-count]', { state: 'detached' });
  expect(await kept(page)).toBe('[[[],[]],{},{}]');
  const client = createClient({ baseUrl: product.url });
  expect((await client.readResponse({ receipt })).ok).toBe(true);
  expect(complaints.filter((each) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(each))).toEqual([]);
  await context.close();
});

test('a resident answers a part alone: the tablet is handed over and given back, and what was answered is not on it any more', async () => {
  const { page, context, complaints } = await openResident(browser, { width: 320 });
  await page.goto(`${product.url}/s/${CHANNEL}/tablet`);
  await page.waitForSelector('[data-languages]');
  await start(page, 'ar');

  // Wherever somebody asks for it.
  const first = await page.textContent('h1');
  await answerPage(page);
  await page.click('button[value=ask-alone]');
  await page.waitForSelector('button[value=begin-alone]');
  expect(await page.textContent('h1')).toBe(words('ar', 'tablet.handTitle'));
  await expectOpenToAll(page);
  await page.click('button[value=begin-alone]');
  await page.waitForSelector('[data-alone]');
  await expectOpenToAll(page);
  expect(await page.textContent('h1')).toBe(first);
  await page.click('button[value=end-alone]');
  await page.waitForSelector('button[value=given-back]');
  expect(await page.textContent('h1')).toBe(words('ar', 'tablet.backTitle'));
  await expectOpenToAll(page);
  await page.click('button[value=given-back]');
  await page.waitForSelector('[data-interview]');
  // Nothing is before it any more.
  expect(await page.locator('[data-actions] button[value=back]').count()).toBe(0);

  // Before what is sensitive it is asked by itself.
  const asked: string[] = [];
  let handed = 0;
  const receipt = await finish(page, {
    consent: 'yes',
    alone: async () => {
      handed += 1;
      await page.click('button[value=begin-alone]');
      while ((await page.locator('button[value=given-back]').count()) === 0) {
        asked.push((await page.textContent('h1')) ?? '');
        await answerPage(page);
        const said = await page.textContent('h1');
        await page.click('[data-actions] button[value=next]');
        await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, said);
      }
      for (const each of asked) expect(await page.content()).not.toContain(each);
      await page.click('button[value=given-back]');
      await page.waitForFunction(
        () => document.querySelector('[data-interview], button[value=send]') !== null,
      );
    },
    look: async () => {
      await expectOpenToAll(page);
      const said = await page.content();
      expect(said).toContain(words('ar', 'tablet.hidden'));
      for (const each of [first ?? '', ...asked]) expect(said).not.toContain(each);
    },
  });
  expect(handed).toBeGreaterThan(0);
  expect(asked.length).toBeGreaterThan(0);
  const client = createClient({ baseUrl: product.url });
  await expect.poll(async () => (await client.readResponse({ receipt })).ok).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});
