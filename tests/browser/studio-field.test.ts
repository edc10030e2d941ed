import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { plain, signIn } from './account.ts';
import { launchChromium } from './chromium.ts';
import { readyForOffline } from './kept-on-device.ts';
import { fieldKitchen } from './kitchen-survey.ts';
import { axeRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { expectOpenToAll, next, openResident, send, words } from './resident.ts';

let product: RunningProduct;
let browser: Browser;
/** The links of invitations that staff made, each with the code in it. */
let links: string[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  await fieldKitchen(product.url, 'keuken');
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const codeIn = (link: string): string => new URL(link).searchParams.get('i') ?? '';
const channelOf = (link: string): string => new URL(link).pathname.split('/').at(-1) ?? '';

/** Somebody with the sheet in hand opens a link of it. */
async function invited(link: string, device: Parameters<typeof openResident>[1] = {}) {
  const resident = await openResident(browser, device);
  await resident.page.goto(link);
  return resident;
}

async function toSend(page: Page): Promise<void> {
  await page.waitForSelector('[data-interview]');
  await page.fill('#q-people', '2');
  while (!new URL(page.url()).pathname.endsWith('/send')) await next(page);
}
const start = (page: Page) => page.click('button[value=start]');

test('staff without a script make a channel by invitation, print its codes as cards and take them as a file', async () => {
  const visit = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: false });
  const page = await signIn(visit, product, 'fieldwork', '/studio/keuken');
  await page.fill('#channels input[name=label]', 'Brieven in de wijk');
  await page.fill('#channels input[name=code]', 'brieven');
  await page.getByLabel('Alleen met een uitnodiging').check();
  await page.click('#channels button[value=channel]');
  await page.goto(`${product.url}/studio/keuken/channels/brieven`);
  expect(plain(await page.textContent('#invitations'))).toContain('0 gemaakt, 0 gebruikt');
  await page.click('#invitations a.button');
  await page.fill('input[name=count]', 'veel');
  await page.click('main form button');
  expect(await page.inputValue('input[name=count]')).toBe('veel');
  expect(plain(await page.textContent('.error'))).toContain('van 1 tot 300');
  // More than one call to the API makes.
  await page.fill('input[name=count]', '100');
  await page.click('main form button');
  expect(await page.locator('li svg').count()).toBe(100);
  const codes = await page.locator('li .link strong').allTextContents();
  expect(new Set(codes).size).toBe(100);
  expect(page.url()).not.toContain(codes[0]);

  const form = await page
    .locator('form[action$=csv] input')
    .evaluateAll((all) => all.map((input) => ['code', (input as HTMLInputElement).value] as const));
  const file = await page.request.post(`${page.url()}/csv`, {
    headers: { origin: product.url, 'content-type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams(form.map((each) => [...each])).toString(),
  });
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines).toHaveLength(101);
  links = lines.slice(1).map((line) => line.split(',')[1] ?? '');
  expect(links.map(codeIn)).toEqual(codes);

  await page.goto(`${product.url}/studio/keuken/channels/brieven`);
  expect(plain(await page.textContent('#invitations'))).toContain('100 gemaakt, 0 gebruikt');
  await visit.close();
});

test('the pages of invitations can be used by everybody', async () => {
  const visit = await browser.newContext({ locale: 'nl-BE', viewport: { width: 320, height: 800 } });
  const page = await signIn(visit, product, 'fieldwork', '/studio/keuken/channels/brieven/invitations');
  expect(await axeRemarks(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.fill('input[name=count]', '2');
  await page.click('main form button');
  await page.locator('li svg').nth(1).waitFor();
  expect(await axeRemarks(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await visit.close();
});

test('in Arabic and without a script an invitation is good for one response; its code stays in no address', async () => {
  const [link = '', second = ''] = links;
  const channel = channelOf(link);
  const one = await invited(`${link}&lang=ar`, { language: 'ar', width: 320, script: false });
  expect(one.page.url()).toBe(`${product.url}/s/${channel}?lang=ar`);
  await expectOpenToAll(one.page);
  await start(one.page);
  await toSend(one.page);
  const receipt = await send(one.page);
  const later = one.addresses.slice(1);
  for (const address of later) expect(address).not.toContain(codeIn(link));
  expect(await createClient({ baseUrl: product.url }).readResponse({ receipt })).toMatchObject({ ok: true });
  await one.context.close();

  const other = await invited(`${link}&lang=ar`, { language: 'ar', width: 320, script: false });
  await other.page.waitForSelector('#invitation-error');
  expect(await other.page.textContent('#invitation-error')).toContain(words('ar', 'invitation.spent'));
  await expectOpenToAll(other.page);
  await other.page.fill('#invitation', codeIn(second).toLowerCase().replaceAll('-', ' '));
  await start(other.page);
  await toSend(other.page);
  expect(await send(other.page)).not.toBe(receipt);
  expect(product.output()).not.toContain(codeIn(link));
  await other.context.close();
});

test('who comes without invitation, or with a code that is none, is told so and can type one', async () => {
  const { page, context } = await openResident(browser);
  await page.goto(`${product.url}/s/brieven?i=ABCD`);
  expect(page.url()).not.toContain('ABCD');
  expect(await page.textContent('#invitation-error')).toContain(words('nl', 'invitation.unknown'));
  await page.fill('#invitation', '');
  await start(page);
  await page.waitForFunction(
    (said) => document.querySelector('#invitation-error')?.textContent?.includes(said),
    words('nl', 'invitation.needed'),
  );
  await page.fill('#invitation', codeIn(links[2] ?? ''));
  await start(page);
  await toSend(page);
  await send(page);
  await context.close();
});

test('two people fill in with one code: the second keeps all that was typed, and sends it with another code', async () => {
  const [first, second] = [await invited(links[3] ?? ''), await invited(links[3] ?? '')];
  for (const { page } of [first, second]) {
    await start(page);
    await toSend(page);
  }
  await send(first.page);
  await second.page.click('button[value=send]');
  await second.page.waitForSelector('#invitation-error');
  expect(await second.page.textContent('#invitation-error')).toContain(words('nl', 'invitation.spent'));
  await expectOpenToAll(second.page);
  await second.page.fill('#invitation', codeIn(links[4] ?? ''));
  const receipt = await send(second.page);
  const held = await createClient({ baseUrl: product.url }).readResponse({ receipt });
  expect(held).toMatchObject({ ok: true, output: { answers: { people: 2 } } });
  expect(second.complaints).toEqual([]);
  await first.context.close();
  await second.context.close();
});

test('a tablet without a code asks for one at the end, and tells a wrong one at once', async () => {
  const { page, context } = await openResident(browser);
  await page.goto(`${product.url}/s/brieven/tablet?lang=nl`);
  await page.click('button[value=start]');
  await page.waitForSelector('[data-interview]');
  await page.fill('#q-people', '3');
  while ((await page.locator('button[value=send]').count()) === 0) {
    const said = await page.textContent('h1');
    await page.click('[data-actions] button[value=next]');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, said);
  }
  await page.fill('#invitation', 'ABCD');
  await page.click('button[value=send]');
  await page.waitForSelector('#invitation-error');
  await page.fill('#invitation', codeIn(links[5] ?? ''));
  await page.click('button[value=send]');
  await page.waitForSelector('[data-receipt]');
  await page.waitForFunction(
    (said) => document.querySelector('h1')?.textContent === said,
    words('nl', 'receipt.title'),
  );
  await context.close();
});

test('an invitation is spent while somebody fills in without network: their answers stay, and go with another code', async () => {
  const [link = '', another = ''] = links.slice(6);
  const { page, context, complaints } = await invited(link);
  await start(page);
  await page.waitForSelector('[data-interview]');
  await readyForOffline(page);
  await context.setOffline(true);
  await page.fill('#q-people', '7');
  await page.click('[data-actions] button[value=next]');
  await page.waitForSelector('[data-offline]');
  while ((await page.locator('button[value=send]').count()) === 0) {
    const said = await page.textContent('h1');
    await page.click('[data-actions] button[value=next]');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, said);
  }
  // The code came along with the link: nobody is asked for it again.
  expect(await page.locator('#invitation').count()).toBe(0);
  await page.click('button[value=send]');
  await page.waitForSelector('[data-waiting-count="1"]');
  const receipt = (await page.textContent('[data-receipt]')) ?? '';
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('peil');
        opening.onsuccess = () => {
          const all = opening.result.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => {
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
  expect(kept).not.toContain(codeIn(link));

  const spends = await invited(link);
  await start(spends.page);
  await toSend(spends.page);
  await send(spends.page);
  await spends.context.close();

  await context.setOffline(false);
  const refused = page.locator('[data-refused=invitationSpent]');
  await refused.waitFor({ timeout: 60_000 });
  await refused.locator('input').fill(codeIn(another).toLowerCase());
  await refused.locator('button[value=retry-refused]').click();
  await page.waitForURL('**/receipt', { timeout: 60_000 });
  const held = await createClient({ baseUrl: product.url }).readResponse({ receipt });
  expect(held).toMatchObject({ ok: true, output: { answers: { people: 7 } } });
  expect(complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  await context.close();
});

test('staff without a script set targets, see where each stands, and are told which number is none', async () => {
  const visit = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: false });
  const page = await signIn(visit, product, 'fieldwork', '/studio/noden');
  await page.getByRole('link', { name: 'Streefcijfers' }).click();
  await page.fill('input[name=survey]', '500');
  await page.fill('input[name="language:fr"]', 'twee');
  await page.getByRole('button', { name: 'Streefcijfers bewaren' }).click();
  expect(await page.textContent('[role=alert]')).toContain('hele getallen');
  // What was right is still there, and what was wrong is marked.
  expect(await page.inputValue('input[name=survey]')).toBe('500');
  expect(await page.locator('[aria-invalid=true]').getAttribute('name')).toBe('language:fr');
  await page.fill('input[name="language:fr"]', '20');
  await page.locator('input[name^="group:"]').first().fill('100');
  await page.getByRole('button', { name: 'Streefcijfers bewaren' }).click();
  expect(plain(await page.textContent('.told'))).toContain('bewaard');
  const row = (name: string) => page.locator('tr', { has: page.locator(`input[name="${name}"]`) });
  expect(plain(await row('survey').textContent())).toMatch(/Nog 500$/);
  expect(plain(await row('language:fr').textContent())).toMatch(/Nog 20$/);
  // Of a group nothing is said before results are published.
  const group = page.locator('tr', { has: page.locator('input[name^="group:"]') }).first();
  expect(plain(await group.textContent())).toContain('nog niet gepubliceerd');
  expect(await group.locator('progress').count()).toBe(0);
  await visit.close();
});

test('the page of targets can be used by everybody, on a small screen too', async () => {
  const visit = await browser.newContext({ locale: 'nl-BE', viewport: { width: 320, height: 800 } });
  const page = await signIn(visit, product, 'fieldwork', '/studio/noden/targets');
  expect(await axeRemarks(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await visit.close();
});
