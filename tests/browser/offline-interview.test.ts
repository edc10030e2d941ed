import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { launchChromium } from './chromium.ts';
import { readyForOffline } from './kept-on-device.ts';
import { partsOf, weigh } from './page-weight.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { answerPage, begin, expectOpenToAll, next, openResident, words } from './resident.ts';

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

/** Answers the pages on the device, up to the one with all answers. */
async function answerOnDevice(page: Page): Promise<void> {
  for (let step = 0; step < 80 && (await page.locator('button[value=send]').count()) === 0; step++) {
    await answerPage(page, { age: '25_34', consent_special: 'yes' });
    const said = await page.textContent('h1');
    await page.click('[data-actions] button[value=next]');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, said);
  }
}

test('the network is cut in the middle: the interview goes on, and two tabs, a double click, lost replies and a reload make one response', async () => {
  const { page, context, complaints } = await openResident(browser, { width: 320 });
  await begin(page, product.url, CHANNEL, 'nl');
  for (let step = 0; step < 2; step++) {
    await answerPage(page, { age: '25_34' });
    await next(page);
  }
  await readyForOffline(page);

  await context.setOffline(true);
  await answerPage(page);
  const reached = new URL(page.url()).pathname;
  await page.click('[data-actions] button[value=next]');
  await page.waitForSelector('[data-offline]');
  expect(new URL(page.url()).pathname).toBe(`/s/${CHANNEL}/offline`);
  expect(await page.textContent('[data-offline]')).toContain(words('nl', 'offline.text'));
  await expectOpenToAll(page);
  // What was typed on the page that could not be sent is taken along: the next one is asked.
  const number = Number(/(\d+)$/.exec(reached)?.[1]);
  const asked = await page.evaluate(() => location.hash);
  expect(Number(asked.slice(1))).toBeGreaterThan(number);

  await answerPage(page);
  await page.click('[data-actions] button[value=next]');
  await page.waitForFunction((before) => location.hash !== before, asked);
  const title = await page.textContent('h1');
  await page.reload();
  await page.waitForSelector('[data-interview]');
  expect(await page.textContent('h1')).toBe(title);

  // In another language it is the same page, with what was just filled in.
  await answerPage(page);
  const given = await page.$$eval('[data-interview] input:checked', (all) => all.map(({ id }) => id));
  await page.click('a[hreflang=ar]');
  await page.waitForSelector('html[lang=ar] [data-interview]');
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  expect(await page.textContent('h1')).not.toBe(title);
  expect(await page.$$eval('[data-interview] input:checked', (all) => all.map(({ id }) => id))).toEqual(
    given,
  );
  await expectOpenToAll(page);
  await page.click('a[hreflang=nl]');
  await page.waitForSelector('html[lang=nl] [data-interview]');
  expect(await page.textContent('h1')).toBe(title);
  expect(await page.$$eval('[data-interview] input:checked', (all) => all.map(({ id }) => id))).toEqual(
    given,
  );

  await answerOnDevice(page);
  await expectOpenToAll(page);
  const other = await context.newPage();
  await other.goto(`${product.url}/s/${CHANNEL}/offline`);
  await other.waitForSelector('button[value=send]');
  await page.dblclick('button[value=send]');
  await page.waitForSelector('[data-waiting-count="1"]');
  await other.click('button[value=send]');
  await other.waitForSelector('[data-waiting-count="1"]');
  const receipt = await page.textContent('[data-receipt]');
  expect(await other.textContent('[data-receipt]')).toBe(receipt);
  await page.reload();
  await page.waitForSelector('[data-waiting-count="1"]');
  expect(await page.textContent('[data-receipt]')).toBe(receipt);

  // What waits is sealed: whoever opens this browser finds no answer in what it keeps.
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('peil');
        request.onsuccess = () => {
          const all = request.result.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
  expect(kept).toContain('"sealed"');
  expect(kept).not.toContain('"answers"');
  expect(kept).not.toContain('25_34');

  // The server takes it twice, and its answer is lost each time.
  await other.close();
  const sent: string[] = [];
  await context.route('**/api/responses/sealed', async (route) => {
    const { sealed } = route.request().postDataJSON() as { sealed: string };
    sent.push(sealed);
    if (sent.length > 2) return route.continue();
    await route.fetch();
    return route.abort();
  });
  for (const times of [1, 2]) {
    await context.setOffline(false);
    await expect.poll(() => sent.length, { timeout: 10_000 }).toBe(times);
    await page.waitForSelector('[data-waiting-count="1"]');
    await context.setOffline(true);
  }
  await context.setOffline(false);
  await page.waitForURL('**/receipt');
  expect(await page.textContent('[data-receipt]')).toBe(receipt);
  expect(sent).toHaveLength(3);
  expect(new Set(sent).size).toBe(1);

  const client = createClient({ baseUrl: product.url });
  const stored = await client.readResponse({ receipt: receipt ?? '' });
  expect(stored.ok).toBe(true);
  expect(complaints.filter((each) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(each))).toEqual([]);
  await context.close();
});

test('filling in takes little, and so does what lets it go on without network', async () => {
  const start = await fetch(`${product.url}/s/${CHANNEL}?lang=nl`, {
    method: 'POST',
    headers: {
      origin: product.url,
      'content-type': 'application/x-www-form-urlencoded',
      // As a browser asks: else the answer is data for a script of SvelteKit's own.
      accept: 'text/html',
    },
    body: 'intent=start&lang=nl',
    redirect: 'manual',
  });
  const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect(start.status).toBe(303);
  const first = new URL(start.headers.get('location') ?? '', product.url);
  const interview = await (await fetch(first, { headers: { cookie } })).text();
  const device = await (await fetch(`${product.url}/s/${CHANNEL}/offline?lang=nl`)).text();
  const filling = partsOf(interview);
  const further = new Set([...partsOf(device)].filter((part) => !filling.has(part)));
  expect([...filling].some((part) => part.includes('enhance'))).toBe(true);
  expect([...further].some((part) => part.includes('run-on-device'))).toBe(true);
  // The question stands in the page itself. What a slow network waits for is the page and its three files of styles,
  // which the first page of the survey brought already; the script comes after.
  expect(interview).toMatch(/<div[^>]*data-question[\s\S]*<(?:input|textarea)/);
  const brought = partsOf(await (await fetch(`${product.url}/s/${CHANNEL}?lang=nl`)).text());
  expect([...filling].filter((part) => part.endsWith('.css') && !brought.has(part))).toEqual([]);
  // The pages come from the server: no definition, no framework.
  expect(await weigh(filling)).toBeLessThan(15_000);
  // Fetched when the phone has nothing else to do, kept for the day without network: engine and components.
  expect(await weigh(further)).toBeLessThan(63_000);
});

test('a question is read aloud only by a voice that stays on the device', async () => {
  for (const localService of [true, false]) {
    const { page, context, complaints } = await openResident(browser, { width: 320 });
    await page.addInitScript((local) => {
      const voice = { lang: 'nl-BE', localService: local, name: 'Stem', default: true, voiceURI: 'stem' };
      const said: string[] = [];
      Object.assign(window, { said });
      class Spoken extends EventTarget {
        readonly text: string;
        voice: unknown;
        lang = '';
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Spoken });
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => [voice],
          speak: ({ text }: Spoken) => said.push(text),
          cancel: () => said.push(''),
        }),
      });
    }, localService);
    await begin(page, product.url, CHANNEL, 'nl');
    const buttons = page.locator('.listen');
    expect(await buttons.count()).toBe(localService ? 1 : 0);
    if (localService) {
      await expectOpenToAll(page);
      await buttons.click();
      expect(await buttons.innerText()).toBe(words('nl', 'voice.stop'));
      const heading = (await page.textContent('h1'))?.trim() ?? '';
      const option = (await page.textContent('[data-options] .words'))?.trim() ?? '';
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.join());
      expect(said).toContain(heading);
      expect(said).toContain(option);
      await buttons.click();
      expect(await buttons.innerText()).toBe(words('nl', 'voice.listen'));
    }
    expect(complaints).toEqual([]);
    await context.close();
  }
});
