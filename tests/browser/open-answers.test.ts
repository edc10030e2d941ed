import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { makeReceipt, RECEIPT_BYTES } from '#shared/response/receipt.ts';
import { submissions } from '../submissions.ts';
import { plain, signIn } from './account.ts';
import { allCounted } from './all-counted.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';

let product: RunningProduct;
let browser: Browser;

const PHONE = '0470 12 34 56';
const LONELY = `Ik ben 84 jaar en niemand komt nog langs. Bel mij op ${PHONE}.`;
const ARABIC = 'نحتاج إلى مساعدة في العثور على سكن مناسب.';
const QUOTE = 'Ik ben 84 jaar en niemand komt nog langs. […]';
const PAGE = '/studio/noden/open-answers?question=one_change';
const PEOPLE = 40;
/** Few answers take the gate longest: it leaves figures out and attacks again. */
const PATIENCE_MS = 240_000;

/** What residents wrote: one of them left a phone number, one wrote in Arabic, the others wrote about rent or Dutch. */
const written = (at: number): { readonly text: string; readonly language: string } => {
  if (at === 0) return { text: LONELY, language: 'nl' };
  if (at === 1) return { text: ARABIC, language: 'ar' };
  if (at < 24) return { text: `Niemand kent mijn naam, ${String(at)}`, language: 'nl' };
  return { text: `Plus de cours de néerlandais, ${String(at)}`, language: 'fr' };
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  const client = createClient({ baseUrl: product.url });
  const answers = submissions();
  for (let at = 0; at < PEOPLE; at++) {
    const { text, language } = written(at);
    const { value } = answers.next();
    const receipt = makeReceipt(randomBytes(RECEIPT_BYTES));
    const interview = { ...value, receipt, language, answers: { ...value.answers, one_change: text } };
    expect(await client.submitResponse(interview)).toMatchObject({ ok: true });
  }
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function visit(
  who: 'analyst' | 'council' | 'staff' | 'fieldwork',
  more: Parameters<Browser['newContext']>[0] = {},
): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ locale: 'nl-BE', ...more });
  return [context, await signIn(context, product, who)];
}

const told = async (page: Page): Promise<string> => plain(await page.locator('.told').textContent());

/** Presses a button of a plain form and waits for the page that follows. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
}

// The steps follow one another: what one leaves behind, the next finds.
describe('open answers, from what residents wrote to what the council reads', () => {
  test('an analyst makes themes without JavaScript, and reads what is missing', async () => {
    const [context, page] = await visit('analyst', { javaScriptEnabled: false });
    await page.goto(`${product.url}/studio/noden`);
    await page.getByRole('link', { name: 'Naar de open antwoorden' }).click();
    await page.getByRole('link', { name: /Wat moet er voor u eerst beter worden/ }).click();
    expect(plain(await page.locator('main').textContent())).toContain('0 van 40 antwoorden gecodeerd');
    await page.locator('#themes summary').click();
    await page.locator('[name="nl:new"]').fill('Eenzaamheid');
    await press(page, 'button[value=themes]');
    expect(plain(await page.locator('[role=alert]').textContent())).toContain('Er ontbreekt iets bij');
    expect(await page.locator('[name="nl:new"]').inputValue()).toBe('Eenzaamheid');
    for (const [nl, fr, en] of [
      ['Eenzaamheid', 'Solitude', 'Loneliness'],
      ['Nederlands leren', 'Apprendre le néerlandais', 'Learning Dutch'],
    ] as const) {
      if (!(await page.locator('[name="nl:new"]').isVisible())) await page.locator('#themes summary').click();
      await page.locator('[name="nl:new"]').fill(nl);
      await page.locator('[name="fr:new"]').fill(fr);
      await page.locator('[name="en:new"]').fill(en);
      await press(page, 'button[value=themes]');
      expect(await told(page)).toBe('De thema’s zijn bewaard.');
    }
    expect(plain(await page.locator('.names').textContent())).toContain('nederlands_leren');
    await context.close();
  });

  test('brings answers under them a page at a time', async () => {
    const [context, page] = await visit('analyst', { javaScriptEnabled: false });
    for (let left = 2; left > 0; left--) {
      await page.goto(`${product.url}${PAGE}&show=uncoded`);
      for (const answer of await page.locator('[data-answer]').all()) {
        const french = (await answer.locator('.words').getAttribute('lang')) === 'fr';
        await answer.getByLabel(french ? 'Nederlands leren' : 'Eenzaamheid').check();
      }
      const arabic = page.locator('.words[lang=ar]');
      if ((await arabic.count()) > 0) expect(await arabic.getAttribute('dir')).toBe('rtl');
      await press(page, 'button[value=code]');
      expect(await told(page)).toMatch(/^\d+ antwoorden zijn bewaard\.$/);
    }
    expect(plain(await page.locator('#answers').textContent())).toContain('Alle antwoorden zijn gecodeerd.');
    // A theme that is used stays.
    await page.goto(`${product.url}${PAGE}&remove=eenzaamheid`);
    await press(page, 'button[value=remove]');
    expect(plain(await page.locator('[role=alert]').textContent())).toContain('staan nog antwoorden');
    await context.close();
  });

  test('releases a quote only when the phone number is out and the age confirmed', async () => {
    const [context, page] = await visit('analyst');
    for (let at = 1; at <= 2; at++) {
      await page.goto(`${product.url}${PAGE}&page=${String(at)}`);
      if ((await page.locator('[data-answer]', { hasText: PHONE }).count()) > 0) break;
    }
    expect(await axeRemarks(page)).toEqual([]);
    await press(page, `[data-answer]:has-text("${PHONE}") button`);
    expect(plain(await page.locator('mark.certain').textContent())).toBe(PHONE);
    expect(plain(await page.locator('mark.likely').textContent())).toBe('84 jaar');
    expect(await axeRemarks(page)).toEqual([]);
    await page.getByLabel('Ik heb het citaat gelezen').check();
    await press(page, 'button[value=release]');
    expect(plain(await page.locator('[role=alert]').textContent())).toContain('Er is niets vrijgegeven');
    await page.locator('textarea').fill(QUOTE);
    await press(page, 'button[value=release]');
    expect(plain(await page.locator('[role=alert]').textContent())).toContain('Er is niets vrijgegeven');
    expect(await page.locator('textarea').inputValue()).toBe(QUOTE);
    await page.getByLabel(/mag blijven/).check();
    await press(page, 'button[value=release]');
    expect(await told(page)).toContain('Het citaat is vrijgegeven.');

    for (let at = 1; at <= 2; at++) {
      await page.goto(`${product.url}${PAGE}&page=${String(at)}`);
      if ((await page.locator('.words[lang=ar]').count()) > 0) break;
    }
    await press(page, '[data-answer]:has(.words[lang=ar]) button');
    await page.getByLabel('Ik heb het citaat gelezen').check();
    await press(page, 'button[value=release]');
    await page.goto(`${product.url}${PAGE}&show=quoted`);
    expect(await page.locator('[data-answer]').count()).toBe(2);
    await context.close();
  });

  test(
    'the council reads themes and quotes, and nothing of what was taken out',
    { timeout: 2 * PATIENCE_MS },
    async () => {
      const [staff, studio] = await visit('staff');
      await allCounted(studio, product, 'noden', PEOPLE);
      await studio.goto(`${product.url}/studio/noden?confirm=publish`);
      await studio.getByRole('button', { name: 'Ja, publiceer' }).click();
      await studio.locator('.told .notice').waitFor({ timeout: PATIENCE_MS });
      await staff.close();

      const [context, page] = await visit('council', { viewport: { width: 320, height: 800 } });
      await page.goto(`${product.url}/council/noden`);
      await page.getByRole('link', { name: 'Open antwoorden' }).click();
      await page.waitForURL(`${product.url}/council/noden/voices`);
      const article = page.locator('article');
      await article.locator('table').waitFor();
      expect(plain(await article.locator('tbody').textContent())).toMatch(/Eenzaamheid.*Nederlands leren/);
      const quotes = article.locator('blockquote');
      expect((await quotes.allTextContents()).map(plain)).toEqual([QUOTE, ARABIC]);
      expect(await quotes.nth(1).getAttribute('lang')).toBe('ar');
      expect(await quotes.nth(1).getAttribute('dir')).toBe('rtl');
      expect(plain(await article.textContent())).toContain('Het zijn voorbeelden, geen cijfers');
      expect(await axeRemarks(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      // What is read is what is printed.
      const read = await article.innerText();
      await page.emulateMedia({ media: 'print' });
      expect(await article.innerText()).toBe(read);
      await page.emulateMedia({ media: null });
      for (const path of [
        '',
        '/voices',
        '/gap',
        '/reached',
        '/method',
        '/export?format=csv',
        '/voices/__data.json',
      ]) {
        const answer = await context.request.get(`${product.url}/council/noden${path}`);
        expect(await answer.text()).not.toContain(PHONE);
      }
      await context.close();
    },
  );

  test('who may not read open answers finds neither the link nor the page', async () => {
    const [context, page] = await visit('fieldwork');
    await page.goto(`${product.url}/studio/noden`);
    expect(await page.locator('#open-answers').count()).toBe(0);
    const answer = await page.goto(`${product.url}${PAGE}`);
    expect(answer?.status()).toBe(403);
    expect(await page.content()).not.toContain(PHONE);
    await context.close();
  });
});
