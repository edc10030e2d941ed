import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbookFile } from '#functions/workbook/read-workbook-file.ts';
import { writeWorkbookFile } from '#functions/workbook/write-workbook-file.ts';
import { BIG, bigWorkbook } from '../corpus/big-workbook.ts';
import { plain, signIn } from './account.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, browserRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { begin, next, openResident, send } from './resident.ts';

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const told = async (page: Page) => plain(await page.locator('.told .notice').textContent());
const press = async (page: Page, button: Locator) => {
  await Promise.all([page.waitForNavigation(), button.click()]);
};

test('a workbook of 300 questions, five languages and 5,000 choices is imported, published, fielded and filled in on a slow phone, the studio without script', async () => {
  const visit = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: false });
  const page = await signIn(visit, product, 'staff', '/studio/questionnaires/import');
  const buffer = Buffer.from(writeWorkbookFile(bigWorkbook()));
  const file = { name: 'groot.xlsx', mimeType: 'application/octet-stream', buffer };

  // What is no workbook is said to be none, and nothing comes of it.
  await page.setInputFiles('#file', { ...file, buffer: Buffer.from([0x50, 0x4b, 3, 4, 0]) });
  await press(page, page.locator('button[value=report]'));
  expect(plain(await page.locator('[role=alert]').textContent())).toMatch(/beschadigd|geen werkmap/);

  await page.setInputFiles('#file', file);
  await press(page, page.locator('button[value=report]'));
  expect(plain(await page.locator('main').textContent())).toContain(
    '300 vragen in deze talen: Nederlands, Français, English, العربية en Türkçe',
  );
  await press(page, page.locator('button[value=accept]'));
  expect(await told(page)).toBe('‘Groot onderzoek’ is overgenomen als ontwerp.');

  await press(page, page.locator('#publish button'));
  expect(await told(page)).toBe('Versie 1 is gepubliceerd.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Downloaden als werkmap' }).click(),
  ]);
  const back = readWorkbookFile(new Uint8Array(await readFile(await download.path())));
  expect(back.ok && back.workbook.sheets.map(({ name }) => name)).toContain('choices');

  await press(page, page.getByRole('link', { name: 'Bevraging maken met deze versie' }));
  await page.fill('#opensAt', '2020-01-01T09:00');
  await page.fill('#closesAt', '2019-01-01T09:00');
  await page.fill('#channels', 'Bibliotheek Laken\nStation Noord');
  await press(page, page.getByRole('button', { name: 'Bevraging maken' }));
  expect(plain(await page.locator('[role=alert]').textContent())).toContain('na het begin');
  await page.fill('#closesAt', '2099-01-01T09:00');
  await press(page, page.getByRole('button', { name: 'Bevraging maken' }));
  expect(await told(page)).toContain('‘Groot onderzoek’ is gemaakt');
  expect(plain(await page.locator('main').textContent())).toContain(
    'Tot 1 januari 2099 om 09:00 (Brusselse tijd)',
  );
  await press(page, page.getByRole('link', { name: 'Bevraging openen' }));
  await press(page, page.getByRole('button', { name: 'Ja, open de bevraging' }));
  const link = plain(await page.locator('#channels .link').first().textContent());
  await visit.close();

  // A cheap phone on a bad network.
  const resident = await openResident(browser, { width: 320, script: true });
  const phone = await resident.context.newCDPSession(resident.page);
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  resident.page.setDefaultTimeout(60_000);
  const sizes: number[] = [];
  resident.page.on('response', (response) => {
    if (response.request().resourceType() === 'document')
      void response.body().then(
        ({ length }) => sizes.push(length),
        () => undefined,
      );
  });
  await begin(resident.page, product.url, link.split('/').at(-1) ?? '', 'ar');
  for (let step = 0; step < 6 && (await answerHome(resident.page)); step++) await next(resident.page);
  expect(await resident.page.locator('[data-path="municipality"]').count()).toBe(0);
  for (let step = 0; step < 3; step++) {
    expect(await overflow(resident.page)).toBe(0);
    await next(resident.page);
  }
  await resident.page.goto(`${product.url}/s/${link.split('/').at(-1) ?? ''}/send`);
  expect(await send(resident.page)).toMatch(/\w/);
  // A page holds the question that is asked and not the 5,000 choices of all.
  expect(Math.max(...sizes)).toBeLessThan(200_000);
  expect(resident.complaints).toEqual([]);
  await resident.context.close();
}, 300_000);

/** Answers what is shown of the first section, whose questions depend on each other; false when it is behind us. */
async function answerHome(page: Page): Promise<boolean> {
  const asked = await page.$$eval('[data-path]', (all) => all.map((each) => each.getAttribute('data-path')));
  const home = ['province', 'municipality', 'neighbourhood', 'age'].filter((name) => asked.includes(name));
  for (const name of home) {
    const question = page.locator(`[data-path="${name}"]`);
    expect(await question.locator('option, input[type=radio]').count()).toBeLessThan(
      BIG.choices.municipality,
    );
    if (name === 'age') await question.locator('.input').fill('30');
    else if ((await question.locator('select').count()) > 0)
      await question.locator('select').selectOption({ index: 1 });
    else if ((await question.locator('input[type=radio]').count()) > 0)
      await question.locator('input[type=radio]').first().check();
  }
  return home.length > 0;
}

test('each role sees what it may do, and who is refused learns which role can', async () => {
  const visit = await browser.newContext({ locale: 'nl-BE' });
  const page = await signIn(visit, product, 'translator');
  const remarks = browserRemarks(page);
  await page.waitForURL('**/studio/questionnaires');
  expect(await page.getByRole('link', { name: 'Nieuwe vragenlijst' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Bevragingen' }).count()).toBe(0);
  await page.goto(`${product.url}/studio/questionnaires/new`);
  expect(plain(await page.locator('main').textContent())).toContain('de rol van ontwerper');
  await visit.close();

  const other = await browser.newContext({ locale: 'nl-BE', viewport: { width: 320, height: 640 } });
  const audit = await signIn(other, product, 'administrator', '/studio/audit');
  expect(plain(await audit.locator('tbody').textContent())).toContain('versie gepubliceerd (1)');
  // Who signed in is there by name, and not by the number of the account.
  expect(plain(await audit.locator('tbody').textContent())).toContain('Sofie Peeters');
  expect(await axeRemarks(audit)).toEqual([]);
  expect(await overflow(audit)).toBe(0);
  await audit.goto(`${product.url}/studio/questionnaires`);
  await audit.getByRole('link', { name: 'Groot onderzoek' }).click();
  await audit.waitForURL(/questionnaires\/groot/);
  expect(await audit.locator('#publish').count()).toBe(0);
  expect(await axeRemarks(audit)).toEqual([]);
  expect(await overflow(audit)).toBe(0);
  expect(remarks).toEqual([]);
  await other.close();
});

test('a new questionnaire is begun, and every page of it can be used by everybody, light and dark', async () => {
  const visit = await browser.newContext({ locale: 'fr-BE', viewport: { width: 320, height: 640 } });
  const page = await signIn(visit, product, 'designer', '/studio/questionnaires/new');
  expect(await axeRemarks(page)).toEqual([]);
  await page.locator('input[value=nothing]').check();
  await page.getByRole('button', { name: 'Créer le questionnaire' }).click();
  await page.waitForSelector('[role=alert]');
  await page.fill('input[name=title]', 'Le parc');
  await page.locator('input[value=nothing]').check();
  await page.getByRole('button', { name: 'Créer le questionnaire' }).click();
  await page.waitForURL(/le-parc/);
  expect(await told(page)).toContain('Le parc');
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of [
    page.url(),
    `${product.url}/studio/questionnaires`,
    `${product.url}/studio/questionnaires/import`,
  ]) {
    await page.goto(path);
    expect(await axeRemarks(page), path).toEqual([]);
    expect(await overflow(page), path).toBe(0);
  }
  await visit.close();
});
