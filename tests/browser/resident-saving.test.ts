import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { launchChromium } from './chromium.ts';
import { fieldQuestionnaire } from './field-questionnaire.ts';
import { fieldKitchen } from './kitchen-survey.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { begin, next, openResident, send } from './resident.ts';

const DAY: Questionnaire = {
  format: 'peil/1',
  id: 'dag',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl'],
  title: { nl: 'Een dag' },
  children: [{ type: 'date', name: 'day', label: { nl: 'Welke dag?' } }],
};

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  await fieldKitchen(product.url, 'keuken');
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** What is held under a receipt. */
async function held(receipt: string | null): Promise<Answers | undefined> {
  const outcome = await createClient({ baseUrl: product.url }).readResponse({ receipt: receipt ?? '' });
  return outcome.ok ? outcome.output.answers : undefined;
}

/** From any page of the kitchen survey to its end, answering nothing more. */
async function toSend(page: Page): Promise<void> {
  while (!new URL(page.url()).pathname.endsWith('/send')) await next(page);
}

/** The forms that this page sends, by the last part of their address. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.isNavigationRequest())
      sent.push(new URL(request.url()).pathname.split('/').at(-1) ?? '');
  });
  return sent;
}

test('reload of the thank-you page sends nothing', async () => {
  const { page, context } = await openResident(browser);
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '2');
  await toSend(page);
  const receipt = await send(page);
  const sent = sentBy(page);
  for (let times = 0; times < 2; times++) {
    await page.reload();
    expect(await page.textContent('[data-receipt]')).toBe(receipt);
  }
  expect(sent).toEqual([]);
  await context.close();
});

test('a form open for hours still submits', async () => {
  const { page, context } = await openResident(browser);
  await page.clock.install();
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '6');
  await page.clock.fastForward('23:00:00');
  const [cookie] = await context.cookies();
  expect((cookie?.expires ?? 0) * 1000).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  await next(page);
  await toSend(page);
  expect(await held(await send(page))).toMatchObject({ people: 6 });
  await context.close();
});

test('swiping back on a phone shows what was answered, takes a change, and sends nothing twice', async () => {
  const { page, context } = await openResident(browser, { width: 320 });
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '2');
  await next(page);
  await page.goBack();
  await page.waitForSelector('#q-people');
  expect(await page.inputValue('#q-people')).toBe('2');
  await page.fill('#q-people', '7');
  await next(page);
  expect(new URL(page.url()).pathname).toBe('/s/keuken/2');
  await toSend(page);
  const receipt = await send(page);
  const sent = sentBy(page);
  await page.goBack();
  await page.waitForLoadState();
  expect(sent).toEqual([]);
  const again = page.locator('main button[value=send]');
  if ((await again.count()) > 0) await Promise.all([page.waitForURL('**/receipt'), again.click()]);
  await page.goto(`${product.url}/s/keuken/receipt`);
  expect(await page.textContent('[data-receipt]')).toBe(receipt);
  expect(await held(receipt)).toMatchObject({ people: 7 });
  await context.close();
});

test('two taps and a text before the first save returns: one interview, with what was tapped and typed last', async () => {
  const { page, context, complaints } = await openResident(browser);
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '3');
  await next(page);
  const waiting: (() => void)[] = [];
  let late = true;
  await context.route('**/s/keuken/2', async (route) => {
    if (late && !route.request().isNavigationRequest())
      await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await page.check('input[value=no]');
  await page.check('input[value=yes]');
  await page.fill('#q-dish', 'Soep');
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  const codes = (await context.cookies()).map(({ value }) => value);
  late = false;
  for (const go of waiting) go();
  await next(page);
  await toSend(page);
  const receipt = await send(page);
  expect((await context.cookies()).map(({ value }) => value)).toEqual(codes);
  expect(await held(receipt)).toMatchObject({ people: 3, kitchen: 'yes', dish: 'Soep' });
  expect(complaints).toEqual([]);
  await context.close();
});

test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])(
  'a date is stored as the day that was chosen, in any time zone: %s',
  async (timezoneId) => {
    const code = `dag-${timezoneId.slice(0, 3).toLowerCase()}`;
    await fieldQuestionnaire(product.url, { ...DAY, id: code }, code);
    const context = await browser.newContext({ locale: 'nl', timezoneId });
    const page = await context.newPage();
    await begin(page, product.url, code, 'nl');
    await page.fill('[data-question=date] .input', '2021-03-01');
    await next(page);
    expect(await page.textContent('dl')).toMatch(/1 maart 2021/);
    expect(await held(await send(page))).toEqual({ day: '2021-03-01' });
    await context.close();
  },
);
