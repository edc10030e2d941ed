import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './account.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, overflow } from './page-remarks.ts';
import { type AccountName, type RunningProduct, startProduct } from './product.ts';

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function enter(account: AccountName, script: boolean): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: script });
  const page = await signIn(context, product, account);
  page.setDefaultTimeout(15_000);
  return [context, page];
}

/** A designer who looks at the only question of a new questionnaire. */
async function designing(script: boolean): Promise<[BrowserContext, Page]> {
  const [context, page] = await enter('staff', script);
  await page.goto(`${product.url}/studio/questionnaires/new`);
  await page.check('input[value=nothing]');
  await page.fill('input[name=title], input[name=name]', 'De wijk');
  await page.getByRole('button', { name: 'Vragenlijst maken' }).click();
  await page.waitForURL(/\/questionnaires\/de-wijk-[^/]*$/);
  await page.goto(`${product.url}${new URL(page.url()).pathname}/design?at=question_1`);
  return [context, page];
}

const outline = (page: Page) => page.locator('nav[aria-labelledby=outline-title] .label').allTextContents();
const label = (page: Page) => page.locator('textarea[name=label]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

/** Writes another text for the question and keeps it with the button. */
async function write(page: Page, text: string): Promise<void> {
  await label(page).fill(text);
  await button(page, 'Bewaren').click();
  await page.getByText('Bewaard.').waitFor();
  await expect.poll(() => outline(page)).toContain(text);
}

test.each([true, false])(
  'staff undo three changes and do two again, with a reload in between; with script: %s',
  async (script) => {
    const [context, page] = await designing(script);
    for (const text of ['Een', 'Twee', 'Drie']) await write(page, text);
    const step = async (name: string, now: string): Promise<void> => {
      await button(page, name).click();
      await expect.poll(() => label(page).inputValue()).toBe(now);
    };
    await step('Ongedaan maken', 'Twee');
    await page.getByText(/Ongedaan gemaakt: .?tekst van/).waitFor();
    await page.reload();
    await step('Ongedaan maken', 'Een');
    await step('Ongedaan maken', 'Eerste vraag');
    expect(await button(page, 'Ongedaan maken').isDisabled()).toBe(true);
    await page.reload();
    await step('Opnieuw doen', 'Een');
    await step('Opnieuw doen', 'Twee');
    // A new change ends what could be done again.
    await write(page, 'Vier');
    expect(await button(page, 'Opnieuw doen').isDisabled()).toBe(true);
    if (script) {
      await page.locator('h1').click();
      await page.keyboard.press('Control+z');
      await expect.poll(() => label(page).inputValue()).toBe('Twee');
      await page.keyboard.press('Control+y');
      await expect.poll(() => label(page).inputValue()).toBe('Vier');
      expect(await axeRemarks(page)).toEqual([]);
    }
    await context.close();
  },
);

test('what a colleague changed in between is told, and undone only by who says so', async () => {
  const [context, page] = await designing(true);
  await write(page, 'Van mij');
  const [others, colleague] = await enter('designer', true);
  await colleague.goto(page.url());
  await write(colleague, 'Van een collega');
  await page.reload();
  await button(page, 'Ongedaan maken').click();
  await page.getByText(/wijziging is van een collega: .?tekst van/).waitFor();
  expect(await label(page).inputValue()).toBe('Van een collega');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  await button(page, 'Ja, ook dat ongedaan maken').click();
  await expect.poll(() => label(page).inputValue()).toBe('Van mij');
  await Promise.all([others.close(), context.close()]);
});
