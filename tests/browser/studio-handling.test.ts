import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
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
/** What went wrong in a script of a page. */
const faults: string[] = [];
afterAll(async () => {
  expect(faults).toEqual([]);
  await browser.close();
  await product.stop();
});

async function enter(account: AccountName, script: boolean): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: script });
  const page = await signIn(context, product, account);
  page.setDefaultTimeout(15_000);
  page.on('pageerror', ({ message }) => faults.push(message));
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
  if (script) await page.waitForSelector('html[data-handling]');
  return [context, page];
}

const outline = (page: Page) => page.locator('nav[aria-labelledby=outline-title] .label').allTextContents();
const label = (page: Page) => page.locator('textarea[name=label]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

/** Writes another text for the question and keeps it with the button. */
async function write(page: Page, text: string): Promise<void> {
  await label(page).fill(text);
  await button(page, 'Bewaren').click();
  // Whoever is slow finds it saved already.
  await page
    .getByText(/^(Bewaard\.|Opgeslagen)$/)
    .first()
    .waitFor();
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

const codes = (page: Page) => page.locator('[data-options] .option .code').allTextContents();
const lines = (page: Page) =>
  page.locator('[data-outline] li').evaluateAll((all) => all.map((row) => row.getAttribute('data-key')));

/** A question with three answers, behind the first one; its name. */
async function withAnswers(page: Page): Promise<void> {
  await button(page, 'Eén antwoord').click();
  await expect.poll(() => codes(page)).toEqual(['1', '2']);
  await page.fill('textarea[name="options+"]', 'Ja\nNee');
  await button(page, 'Bewaren').click();
  await expect.poll(() => codes(page)).toEqual(['1', '2', 'ja', 'nee']);
}

test.each([true, false])(
  'answers and questions are put in another order with buttons; with script: %s',
  async (script) => {
    const [context, page] = await designing(script);
    await withAnswers(page);
    // What was typed and not kept yet goes along.
    await page.fill('input[name="options:nee"]', 'Neen');
    await button(page, '‘\u2068Nee\u2069’ omhoog').click();
    await expect.poll(() => codes(page)).toEqual(['1', '2', 'nee', 'ja']);
    expect(await page.inputValue('input[name="options:nee"]')).toBe('Neen');
    await page.getByText(/staat nu op plaats .?3.? van .?4/).waitFor();
    if (script) {
      // The button keeps the focus, to be pressed again.
      await page.keyboard.press('Enter');
      await expect.poll(() => codes(page)).toEqual(['1', 'nee', '2', 'ja']);
    }
    expect(await lines(page)).toEqual(['section_1', 'question_1', 'question']);
    await button(page, 'Omhoog').click();
    await expect.poll(() => lines(page)).toEqual(['section_1', 'question', 'question_1']);
    await button(page, 'Ongedaan maken').click();
    await expect.poll(() => lines(page)).toEqual(['section_1', 'question_1', 'question']);
    await context.close();
  },
);

test('questions and answers are dragged to their place, and moved with keys alone', async () => {
  const [context, page] = await designing(true);
  await withAnswers(page);
  const drag = async (row: Locator, onto: Locator, half: 'upper' | 'lower'): Promise<void> => {
    await row.scrollIntoViewIfNeeded();
    const [from, to] = [await row.locator('[data-handle]').first().boundingBox(), await onto.boundingBox()];
    if (!from || !to) throw new Error('There is nothing to drag.');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + to.height * (half === 'upper' ? 0.2 : 0.8), { steps: 3 });
    await page.mouse.up();
  };
  const row = (name: string) => page.locator(`[data-outline] [data-key="${name}"]`);
  await drag(row('question'), row('question_1'), 'upper');
  await expect.poll(() => lines(page)).toEqual(['section_1', 'question', 'question_1']);
  await page.getByText(/staat nu op plaats .?1.? van .?2/).waitFor();
  const answer = (code: string) => page.locator(`[data-options] [data-key="${code}"]`);
  await drag(answer('1'), answer('ja'), 'lower');
  await expect.poll(() => codes(page)).toEqual(['2', 'ja', '1', 'nee']);
  // Let go where it was, nothing happens; Escape lets go as well.
  await drag(answer('2'), answer('ja'), 'upper');

  await row('question').locator('a').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => lines(page)).toEqual(['section_1', 'question_1', 'question']);
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-key]')?.getAttribute('data-key')),
  ).toBe('question');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => lines(page)).toEqual(['section_1', 'question', 'question_1']);
  expect(await codes(page)).toEqual(['2', 'ja', '1', 'nee']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => codes(page)).toEqual(['1', '2', 'ja', 'nee']);
  expect(await axeRemarks(page)).toEqual([]);
  await context.close();
});

test('what is typed is kept without a button, shows in the preview, and goes back in one step', async () => {
  const [context, page] = await designing(true);
  const saved = page.getByText('Opgeslagen', { exact: true });
  await label(page).press('End');
  await page.keyboard.type(' en meer', { delay: 20 });
  await saved.waitFor();
  expect(await page.locator('form[data-preview]').textContent()).toContain('Eerste vraag en meer');
  // The field was not replaced: whoever types goes on where they were.
  await page.keyboard.type('!');
  await expect.poll(() => page.locator('form[data-preview]').textContent()).toContain('en meer!');
  // A field that is left is kept at once; a link waits for it.
  await page.fill('textarea[name=hint]', 'Zonder knop');
  await page.locator('[data-outline] a').first().click();
  await page.waitForURL(/at=section_1/);
  await page.goBack();
  await expect.poll(() => page.inputValue('textarea[name=hint]')).toBe('Zonder knop');
  expect(await label(page).inputValue()).toBe('Eerste vraag en meer!');
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.inputValue('textarea[name=hint]')).toBe('');
  await page.keyboard.press('Control+z');
  await expect.poll(() => label(page).inputValue()).toBe('Eerste vraag');
  await context.close();
});

test('the preview shows each keystroke without asking the server, in another language and on another screen', async () => {
  const [context, page] = await designing(true);
  await page.locator('[data-region=languages] select').selectOption('fr');
  await button(page, 'Taal toevoegen').click();
  const preview = page.locator('[data-region=preview]');
  await preview.getByRole('link', { name: 'Français' }).click();
  await preview.locator('.screen[lang=fr]').waitFor();
  await preview.getByRole('link', { name: 'Computer' }).click();
  await preview.locator('.screen.desktop[lang=fr]').waitFor();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/design?**', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await label(page).fill('Nog niet vertaald');
  await preview.getByText('Nog niet vertaald').waitFor();
  await page.getByText('Bezig met opslaan').waitFor();
  release();
  await page.getByText('Opgeslagen', { exact: true }).waitFor();
  expect(await preview.locator('.screen.desktop[lang=fr]').textContent()).toContain('Nog niet vertaald');
  // Another question is shown in the same way.
  await button(page, 'Getal').click();
  await preview.getByText('Nieuwe vraag').waitFor();
  await label(page).fill('Hoeveel?');
  await preview.getByText('Hoeveel?').waitFor();
  await expect
    .poll(() => label(page).evaluate((field: HTMLTextAreaElement) => field.defaultValue))
    .toBe('Hoeveel?');
  await page.reload();
  await preview.locator('.screen.desktop[lang=fr]').getByText('Hoeveel?').waitFor();
  expect(await axeRemarks(page)).toEqual([]);
  await context.close();
});

test('half a line makes no answer and an emptied field takes none away while somebody is in it', async () => {
  const [context, page] = await designing(true);
  await withAnswers(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '');
  });
  await page.locator('input[name="options:ja"]').fill('');
  await label(page).evaluate((field: HTMLTextAreaElement) => {
    field.value = 'Nieuwe woorden';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.getByText('Opgeslagen', { exact: true }).waitFor();
  expect(await codes(page)).toEqual(['1', '2', 'ja', 'nee']);
  await page.locator('input[name="options:ja"]').fill('Jawel');
  await page.locator('textarea[name="options+"]').focus();
  await page.keyboard.type('Mis');
  await expect.poll(() => page.locator('form[data-preview]').textContent()).toContain('Jawel');
  await page.keyboard.type('schien');
  await page.keyboard.press('Tab');
  await expect.poll(() => codes(page)).toEqual(['1', '2', 'ja', 'nee', 'misschien']);
  expect(await page.inputValue('textarea[name="options+"]')).toBe('');
  // Two changes, or three where the first two did not go together.
  expect(sent.length).toBeGreaterThanOrEqual(2);
  await context.close();
});

test('what is refused stays in its field, is not called saved, and is tried again with the next change', async () => {
  const [context, page] = await designing(true);
  const name = page.locator('input[name=name]');
  await name.evaluate((field) => {
    field.closest('details')?.setAttribute('open', '');
  });
  await name.fill('section_1');
  await name.press('Tab');
  await page.getByText(/^Niet opgeslagen/).waitFor();
  expect(await name.inputValue()).toBe('section_1');
  expect(await lines(page)).toEqual(['section_1', 'question_1']);
  await name.fill('straat');
  await name.press('Tab');
  await page.getByText('Opgeslagen', { exact: true }).waitFor();
  await page.waitForURL(/at=straat/);
  expect(await lines(page)).toEqual(['section_1', 'straat']);
  await context.close();
});

test('two people at one draft: different fields go together, and for the same field they are asked whose words stay', async () => {
  const [context, page] = await designing(true);
  const [others, colleague] = await enter('designer', true);
  await colleague.goto(page.url());
  await colleague.waitForSelector('html[data-handling]');
  await write(page, 'Van mij');
  await colleague.fill('textarea[name=hint]', 'Van een collega');
  await colleague.getByText('samen met wat intussen veranderd is').waitFor();
  await colleague.getByText(/Een collega: .?tekst van/).waitFor();
  expect(await label(colleague).inputValue()).toBe('Van mij');

  // The same field: what each typed stays, and nothing is overwritten.
  await label(page).fill('Mijn woorden');
  await page.getByText(/Opgeslagen/).waitFor();
  await label(colleague).fill('Haar woorden');
  await colleague.getByText('Een collega bewaarde hier intussen: ‘Mijn woorden’').waitFor();
  await colleague.getByText(/^Niet opgeslagen/).waitFor();
  expect(await label(colleague).inputValue()).toBe('Haar woorden');
  await colleague.fill('textarea[name=hint]', 'Nog iets');
  expect(await axeRemarks(colleague)).toEqual([]);
  await page.reload();
  expect(await label(page).inputValue()).toBe('Mijn woorden');
  expect(await page.inputValue('textarea[name=hint]')).toBe('Van een collega');
  await button(colleague, 'Mijn tekst opslaan').click();
  await colleague.getByText('Opgeslagen', { exact: true }).waitFor();
  await page.reload();
  expect(await label(page).inputValue()).toBe('Haar woorden');
  expect(await page.inputValue('textarea[name=hint]')).toBe('Nog iets');

  // And the other way round.
  await label(page).fill('Toch de mijne');
  await page.getByText(/Opgeslagen/).waitFor();
  await label(colleague).fill('Weer de hare');
  await button(colleague, 'Die van de collega nemen').click();
  expect(await label(colleague).inputValue()).toBe('Toch de mijne');

  // A question that is gone: what was typed stays to be read.
  await button(page, 'Tekst').click();
  await page.waitForURL(/at=question$/);
  await page.locator('[data-outline] a', { hasText: 'Toch de mijne' }).click();
  await page.waitForURL(/at=question_1/);
  await button(page, 'Schrappen').click();
  await expect.poll(() => lines(page)).toEqual(['section_1', 'question']);
  await label(colleague).fill('Te laat');
  await colleague.getByText('een collega heeft deze vraag intussen geschrapt').waitFor();
  expect(await label(colleague).inputValue()).toBe('Te laat');
  await Promise.all([others.close(), context.close()]);
});
