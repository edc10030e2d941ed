import { read, utils, write, type WorkBook } from '@e965/xlsx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './account.ts';
import { blankQuestionnaire } from './blank-questionnaire.ts';
import { launchChromium } from './chromium.ts';
import { pressButton } from './press-button.ts';
import { type RunningProduct, startProduct } from './product.ts';

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** A workbook as Excel saves it. */
const saved = (book: WorkBook): Buffer =>
  write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer;

test('an agency fills in a workbook for Arabic: the report says each line, and nothing changes before it is accepted', async () => {
  const context = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: false });
  const page = await signIn(context, product, 'staff');
  await blankQuestionnaire(page, product, 'De wijk');
  await page
    .getByRole('link', { name: /ontwerp/i })
    .first()
    .click();
  await page.waitForURL(/\/design/);
  await page.selectOption('select[name=language]', 'ar');
  await pressButton(page, 'Taal toevoegen');
  const translate = `${page.url().replace(/\/design.*/, '')}/translate/ar`;
  await page.goto(translate);

  const file = await page.request.get(`${translate}/file?format=xlsx&only=all`);
  expect(file.headers()['content-disposition']).toContain('.xlsx');
  const book = read(await file.body());
  const sheet = book.Sheets['ar'] ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  expect(rows[0]).toEqual(['questionnaire', 'key', 'place', 'nl', 'ar', 'ar state']);
  const [first = 0, second = 0] = ['questionnaire/title', 'question/question_1/label'].map((key) =>
    rows.findIndex((row) => row[1] === key),
  );
  const put = (row: number, column: string, words: string) => {
    sheet[`${column}${String(row + 1)}`] = { t: 's', v: words };
  };
  put(first, 'E', '=الحي');
  put(second, 'D', 'Een vraag van vroeger');
  put(second, 'E', 'السؤال ${naam}');
  utils.sheet_add_aoa(sheet, [[rows[first]?.[0], 'question/weg/label', '', 'Weg', 'ذهب', '']], {
    origin: -1,
  });
  const upload = async (buffer: Buffer, name = 'De wijk (ar).xlsx'): Promise<void> => {
    await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
    await pressButton(page, 'Bestand bekijken');
  };

  await upload(saved(book));
  await page.getByText(/2\S? teksten worden overgenomen/).waitFor();
  const report = page.locator('section', { has: page.getByRole('button', { name: 'Overnemen' }) });
  expect(await report.locator('tr', { hasText: 'question_1' }).textContent()).toMatch(
    /nieuw; \S?\$\{naam\}\S? staat niet in de bron; de bron is veranderd/,
  );
  expect(await report.locator('tr', { hasText: 'question/weg/label' }).textContent()).toContain(
    'niet overgenomen',
  );
  expect(await page.locator('textarea').first().inputValue()).toBe('');
  await pressButton(page, 'Overnemen');
  await page.goto(`${translate}?show=all`);
  expect(await page.locator('textarea').first().inputValue()).toBe('=الحي');
  // What goes out again is what came in, without a sign before it.
  const again = read(await (await page.request.get(`${translate}/file?format=xlsx&only=all`)).body());
  expect(utils.sheet_to_json<string[]>(again.Sheets['ar'] ?? {}, { header: 1 })[first]?.[4]).toBe('=الحي');

  put(first, 'A', 'een-andere');
  await upload(saved(book));
  await page.getByText(/andere vragenlijst: \(regel \S?\d+\S?\) een-andere/).waitFor();
  await upload(Buffer.from('PK\u0003\u0004 en dan niets'));
  await page.getByText(/geen werkmap|beschadigd/).waitFor();
  await context.close();
});
