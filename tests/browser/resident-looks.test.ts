import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { begin, expectOpenToAll, next, openResident, readText, send, words } from './resident.ts';
import { fieldStreet } from './street-survey.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  await fieldStreet(product.url, 'straat');
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const heading = (page: Page) => readText(page, 'main h1');
const press = (page: Page, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
/** From the start to the page with the long list. */
async function toStreets(page: Page, language: string): Promise<void> {
  await begin(page, product.url, 'straat', language);
  await page.check('input[value=even]');
  await next(page);
}

describe.each([{ script: true }, { script: false }])('with script: $script', ({ script }) => {
  test('one of 2,500 streets is found by searching; the page stays light, and what is chosen stays on it', async () => {
    const { page, context } = await openResident(browser, { script, width: 320 });
    await toStreets(page, 'nl');
    expect(await page.locator('[data-options] input').count()).toBe(60);
    expect((await page.content()).length).toBeLessThan(100_000);
    expect(await readText(page, '[data-search]')).toContain(words('nl', 'search.more'));
    await page.check('input[value=s0]');
    await page.fill('[data-search] .input', '1234');
    await press(page, 'button[value=search]');
    expect(await page.locator('.restored').count()).toBe(0);
    expect(
      await page
        .locator('[data-options] input')
        .evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
    ).toEqual(['s0', 's1234']);
    expect(await page.isChecked('input[value=s0]')).toBe(true);
    await page.check('input[value=s1234]');
    await expectOpenToAll(page);
    await next(page);
    expect(await heading(page)).toBe('Uw straat');
    await press(page, 'button[value=back]');
    expect(await page.isChecked('input[value=s1234]')).toBe(true);
    await context.close();
  });

  test('Enter in the field of a search shows what is found, also of digits of another keyboard', async () => {
    const { page, context } = await openResident(browser, { script });
    await toStreets(page, 'ar');
    await page.fill('[data-search] .input', 'شارع 48');
    await Promise.all([page.waitForNavigation(), page.press('[data-search] .input', 'Enter')]);
    expect(await heading(page)).toBe('في أي شارع؟');
    expect(await page.inputValue('[data-search] .input')).toBe('شارع 48');
    expect(await page.locator('input[value=s48]').count()).toBe(1);
    await page.fill('[data-search] .input', 'xyz');
    await press(page, 'button[value=search]');
    expect(await readText(page, '[data-search] [role=status]')).toBe(words('ar', 'search.none'));
    await context.close();
  });

  test('the cells of a table say their row and their option, on a wide screen and on a narrow one', async () => {
    for (const width of [320, 1280] as const) {
      const { page, context } = await openResident(browser, { script, width });
      await toStreets(page, 'nl');
      await next(page);
      expect(await page.getByRole('radio', { name: 'Is er groen?: Een beetje' }).count()).toBe(1);
      await page.getByRole('radio', { name: 'Is het er stil?: Ja' }).check();
      await expectOpenToAll(page);
      await context.close();
    }
  });

  test('Back and Next are mirrored, and a title that begins with a number stays right to left in Arabic', async () => {
    for (const language of ['nl', 'ar']) {
      const { page, context } = await openResident(browser, { script, language });
      await page.goto(`${product.url}/s/straat?lang=${language}`);
      const { direction, text } = await page
        .locator('main h1')
        .evaluate((each) => ({ direction: getComputedStyle(each).direction, text: each.textContent }));
      expect([text, direction]).toEqual(['2024 - VGC', language === 'ar' ? 'rtl' : 'ltr']);
      await toStreets(page, language);
      const [forth, back] = await Promise.all(
        ['next', 'back'].map(
          async (value) =>
            (await page.locator(`[data-actions] button[value=${value}]`).boundingBox())?.x ?? 0,
        ),
      );
      expect((forth ?? 0) > (back ?? 0)).toBe(language === 'ar');
      await context.close();
    }
  });

  test('a repeat without a count: one more, one less, and what was entered so far, each in the language', async () => {
    const { page, context } = await openResident(browser, { script, width: 320 });
    await toStreets(page, 'nl');
    await next(page);
    await next(page);
    expect(await heading(page)).toBe('Kind');
    await press(page, 'button[name="child[add]"]');
    expect(await page.locator('[data-repeat] li').count()).toBe(2);
    await expectOpenToAll(page);
    await next(page);
    await page.fill('.input', 'An');
    await next(page);
    expect(await heading(page)).toBe('Hoe laat slaapt An?');
    await next(page);
    await page.fill('.input', 'Bo');
    await press(page, 'button[value="language:ar"]');
    // The second entry is in the language too, and a text piped into it follows at once.
    expect(await heading(page)).toBe('كم عمره؟');
    expect(await readText(page, '[data-progress]')).toContain('طفل 2');
    await next(page);
    expect(await heading(page)).toBe('متى ينام Bo؟');
    await press(page, 'button[value=back]');
    await press(page, 'button[value="language:nl"]');
    for (let step = 0; (await heading(page)) !== 'Kind'; step++) {
      expect(step).toBeLessThan(6);
      await press(page, 'button[value=back]');
    }
    expect(await readText(page, '[data-repeat] ol')).toContain('1. An');
    await press(page, 'button[name="child[remove]"][value="1"]');
    expect(await page.locator('[data-repeat] li').count()).toBe(1);
    expect(await readText(page, '[data-repeat] ol')).toContain('1. Bo');
    await press(page, 'button[name="child[remove]"]');
    expect(await readText(page, '[data-repeat]')).toContain(words('nl', 'repeat.none'));
    await next(page);
    expect(await heading(page)).toBe('Hoeveel punten?');
    await context.close();
  });

  test('numbers, months in words and digits of other keyboards are taken, and the response holds them', async () => {
    const { page, context } = await openResident(browser, { script, language: 'ar' });
    await toStreets(page, 'ar');
    await next(page);
    await next(page);
    await press(page, 'button[name="child[remove]"]');
    await next(page);
    await page.check('input[value="7"]');
    await next(page);
    await page.fill('.input', 'مارس ٢٠٢١');
    await next(page);
    expect(await heading(page)).toBe('متى بالضبط؟');
    // The browser's own field for a moment takes none but its own form.
    await page.fill('.input', '2021-03-27T14:30');
    await next(page);
    await next(page);
    expect(await readText(page, '[role=alert] a')).toBe(words('ar', 'error.required'));
    await page.check('input[value=OK]');
    await next(page);
    const summed = await readText(page, 'main');
    expect(summed).toContain('مارس 2021');
    expect(summed).toContain('7');
    expect(await send(page)).toMatch(/\w/);
    await context.close();
  });
});

test('the language can be changed with the keyboard on the first page, and that begins no interview', async () => {
  const { page, context } = await openResident(browser, { script: false });
  await page.goto(`${product.url}/s/straat?lang=nl`);
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('lang'))) === 'ar') break;
  }
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await page.getAttribute('html', 'lang')).toBe('ar');
  expect(await context.cookies()).toEqual([]);
  await context.close();
});
