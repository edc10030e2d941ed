import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillIn } from '#infra/local/demo/fill-in.ts';
import { openSurvey } from '#infra/local/demo/open-survey.ts';
import { send } from '#infra/local/demo/send.ts';
import { createClient } from '#shared/contract/client.ts';
import { makeReceipt, RECEIPT_BYTES } from '#shared/response/receipt.ts';
import { plain, signIn } from './account.ts';
import { allCounted } from './all-counted.ts';
import { launchChromium } from './chromium.ts';
import { nextWave } from './next-wave.ts';
import { axeRemarks, browserRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';

const DEMO = fileURLToPath(new URL('../../infra/local/demo/main.ts', import.meta.url));

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  const { port } = new URL(product.url);
  await promisify(execFile)(process.execPath, [DEMO, '--needs', '300', '--participation', '0'], {
    env: { ...process.env, PORT: port },
  });
  const staff = await browser.newContext({ locale: 'nl-BE' });
  const page = await signIn(staff, product, 'staff');
  const publish = async (survey: string, count: number): Promise<void> => {
    await allCounted(page, product, survey, count);
    await page.goto(`${product.url}/studio/${survey}?confirm=publish`);
    await page.getByRole('button', { name: 'Ja, publiceer' }).click();
    await page.locator('.told .notice').waitFor({ timeout: 90_000 });
  };
  await publish('noden', 300);
  await nextWave(product.url, { first: 'noden', id: 'noden-2027', channels: ['markt', 'bib'] });
  const client = createClient({ baseUrl: product.url });
  const opening = await openSurvey(client, 'markt', { markt: 1, bib: 1 }, product.url);
  if (!opening.ok) throw new Error(opening.why);
  const { compiled } = opening.survey;
  const { received } = await send({
    client,
    survey: opening.survey,
    count: 250,
    response: (index) => fillIn(compiled, { seed: 99, index, today: '2026-11-25' }),
    receipt: () => makeReceipt(randomBytes(RECEIPT_BYTES)),
    onProgress: () => undefined,
  });
  await publish('noden-2027', received);
  await staff.close();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function member(more: Parameters<Browser['newContext']>[0] = {}): Promise<[BrowserContext, Page]> {
  const visit = await browser.newContext({ locale: 'nl-BE', ...more });
  return [visit, await signIn(visit, product, 'council')];
}
const main = async (page: Page): Promise<string> => plain(await page.locator('main').textContent());
/** Every number in the tables; of days only the digits that all languages write. */
const tableFigures = async (page: Page): Promise<string[]> =>
  (await page.locator('td').allTextContents()).flatMap((cell) => plain(cell).match(/\d+/g) ?? []);

const NEED = '/council/noden-2027/need/needs/dutch';
const WAVES = '/council/noden-2027/waves';

describe('one need in depth', () => {
  test('is reached from the table of answers, and says who, how sure and since when', async () => {
    const [visit, page] = await member();
    const remarks = browserRemarks(page);
    await page.goto(`${product.url}/council/noden-2027?question=needs`);
    const row = page.locator('tbody th a').first();
    const name = plain(await row.textContent());
    await row.click();
    await page.waitForURL('**/need/needs/**');
    expect(plain(await page.locator('h2').textContent())).toContain(name);
    await page.goto(`${product.url}${NEED}`);
    const text = await main(page);
    for (const part of ['Hoe zeker is dit?', 'Wie zegt ', 'Sinds wanneer?', 'Basis: mensen die antwoordden'])
      expect(text).toContain(part);
    expect(text).toMatch(/plaats \d+/);
    // A chart and its table for every way to divide people.
    const panels = await page.locator('.panels section').count();
    expect(panels).toBeGreaterThan(4);
    expect(await page.locator('.panels table').count()).toBe(panels);
    // Since when, by wave too.
    expect(await page.locator('h3:last-of-type ~ ul').first().locator('li').count()).toBe(1);
    const waves = page.getByRole('region', { name: /per ronde/ });
    expect(await waves.locator('tbody tr').count()).toBe(2);
    expect(plain(await waves.locator('tbody tr').last().textContent())).toContain('(nu)');
    expect(remarks).toEqual([]);
    await visit.close();
  });

  test('that does not exist is a page that says so', async () => {
    const [visit, page] = await member();
    const response = await page.goto(`${product.url}/council/noden-2027/need/needs/nothing`);
    expect(response?.status()).toBe(404);
    await visit.close();
  });
});

describe('a wave', () => {
  test('is compared with the one before, the largest change first, and says what is sure', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/noden-2027`);
    await page.getByRole('link', { name: 'Rondes' }).click();
    await page.waitForURL(`**${WAVES}`);
    const points = (await page.locator('tbody tr td:nth-of-type(5)').allTextContents()).map((cell) =>
      Math.abs(Number(cell.replace('−', '-'))),
    );
    expect(points.length).toBeGreaterThan(10);
    expect(points).toEqual(points.toSorted((one, other) => other - one));
    // Each sentence goes the way its figures go: a change is never told with a sign, nor as its opposite.
    const told = (await page.locator('main ol li p:nth-of-type(2)').allTextContents()).map(plain);
    const signs = (await page.locator('tbody tr td:nth-of-type(5)').allTextContents()).map(plain);
    expect(told.length).toBe(10);
    for (const [at, sentence] of told.entries()) {
      expect(sentence).not.toMatch(/[-−]\d/);
      if (!sentence.includes('niet zeker'))
        expect(sentence).toContain(signs[at]?.startsWith('+') ? ' meer dan ' : ' minder dan ');
    }
    await visit.close();
  });

  test('without one before it says so', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/noden/waves`);
    expect(await main(page)).toContain('geen eerdere ronde');
    await visit.close();
  });
});

describe.each([NEED, WAVES])('%s', (address) => {
  test('gives the same figures without script, in three languages and on paper', async () => {
    const [visit, page] = await member();
    await page.goto(product.url + address);
    const seen = await tableFigures(page);
    expect(seen.length).toBeGreaterThan(20);
    await page.emulateMedia({ media: 'print' });
    expect(await tableFigures(page)).toEqual(seen);
    expect(await page.locator('td').first().isVisible()).toBe(true);
    const [quiet, bare] = await member({ javaScriptEnabled: false });
    await bare.goto(product.url + address);
    expect(await tableFigures(bare)).toEqual(seen);
    for (const language of ['fr', 'en']) {
      await bare.goto(`${product.url}${address}?lang=${language}`);
      expect(await bare.locator('html').getAttribute('lang')).toBe(language);
      expect(await tableFigures(bare)).toEqual(seen);
    }
    await visit.close();
    await quiet.close();
  });

  test.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)('at %i px in the %s theme fits and has no remark', async (width, colorScheme) => {
    const [visit, page] = await member({ viewport: { width, height: 800 }, colorScheme });
    const remarks = browserRemarks(page);
    await page.goto(product.url + address);
    expect(await axeRemarks(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(remarks).toEqual([]);
    await visit.close();
  });
});
