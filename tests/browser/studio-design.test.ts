import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from './account.ts';
import { blankQuestionnaire } from './blank-questionnaire.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, overflow } from './page-remarks.ts';
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

/** A designer with a new questionnaire on a blank page, in the designer. */
async function designing(script: boolean): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: script });
  const page = await signIn(context, product, 'staff');
  page.setDefaultTimeout(15_000);
  await blankQuestionnaire(page, product, 'De wijk');
  await page
    .getByRole('link', { name: /ontwerp/i })
    .first()
    .click();
  await page.waitForURL(/\/design/);
  return [context, page];
}

const outline = (page: Page) => page.locator('nav[aria-labelledby=outline-title] .label').allTextContents();
/** With a script the page stays and is shown anew in place. */
const until = (page: Page, look: (rows: string[]) => unknown, wanted: unknown) =>
  expect.poll(async () => look(await outline(page))).toEqual(wanted);
const isNew = (page: Page) => expect.poll(() => page.inputValue('textarea[name=label]')).toBe('Nieuwe vraag');

describe.each([true, false])('staff who know Word and Excel, with script: %s', (script) => {
  test('write a question with its answers, add another that is asked of some, and undo a mistake', async () => {
    const [context, page] = await designing(script);
    await page.getByRole('link', { name: /Eerste vraag/ }).click();
    await page.waitForURL(/at=question_1/);
    await pressButton(page, 'Eén antwoord');
    await isNew(page);
    await page.fill('textarea[name=label]', 'Hebt u een woning?');
    await page.fill('textarea[name="options+"]', 'Ja\nNee');
    await page.fill('input[name="options:1"]', '');
    await page.fill('input[name="options:2"]', '');
    await pressButton(page, 'Bewaren');
    await page
      .getByText(/^(Bewaard\.|Opgeslagen)$/)
      .first()
      .waitFor();
    await expect.poll(() => page.locator('.option .code').allTextContents()).toEqual(['ja', 'nee']);
    // The preview is made of the components that residents get.
    expect(await page.locator('form[data-preview] input[type=radio]').count()).toBe(2);

    await pressButton(page, 'Tekst');
    await isNew(page);
    await page.fill('textarea[name=label]', 'Wat zoekt u?');
    await page.selectOption('select[name=when]', { label: 'Nee' });
    await pressButton(page, 'Bewaren');
    await until(page, (rows) => rows, ['section_1', 'Eerste vraag', 'Hebt u een woning?', 'Wat zoekt u?']);
    expect(await page.inputValue('textarea[name=relevance]')).toMatch(/^\$\{\w+\} = 'nee'$/);
    await pressButton(page, 'Omhoog');
    await until(page, (rows) => rows.at(-1), 'Hebt u een woning?');
    await pressButton(page, 'Ongedaan maken');
    await until(page, (rows) => rows.at(-1), 'Wat zoekt u?');
    await pressButton(page, 'Schrappen');
    await until(page, (rows) => rows.includes('Wat zoekt u?'), false);
    await pressButton(page, 'Ongedaan maken');
    await until(page, (rows) => rows.includes('Wat zoekt u?'), true);
    // axe is a script itself.
    if (script) expect(await axeRemarks(page)).toEqual([]);
    await context.close();
  });
});

test('who changes a draft that a colleague has changed meanwhile is told, and nothing is overwritten', async () => {
  const [context, page] = await designing(true);
  await page.getByRole('link', { name: /Eerste vraag/ }).click();
  await page.waitForURL(/at=question_1/);
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await colleague.fill('textarea[name=label]', 'Van een collega');
  await pressButton(colleague, 'Bewaren');
  await colleague
    .getByText(/^(Bewaard\.|Opgeslagen)$/)
    .first()
    .waitFor();
  await page.fill('textarea[name=label]', 'Van mij');
  await pressButton(page, 'Bewaren');
  await page.getByText('intussen veranderd').waitFor();
  await until(page, (rows) => rows.includes('Van een collega'), true);
  await context.close();
});

test('an expression with a mistake is said where it stands, and the screen fits a telephone', async () => {
  const [context, page] = await designing(true);
  await page.getByRole('link', { name: /Eerste vraag/ }).click();
  await page.waitForURL(/at=question_1/);
  await page.selectOption('select[name=when]', 'expression');
  await page.getByText('Voor wie uitdrukkingen schrijft').click();
  await page.fill('textarea[name=relevance]', "${nergens} = 'ja'");
  await pressButton(page, 'Bewaren');
  await page
    .getByText(/nergens/)
    .first()
    .waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await context.close();
});

test('a translator writes a language by hand, an agency brings it as XLIFF with a report, and nothing changes before it is accepted', async () => {
  const [context, page] = await designing(true);
  await page.selectOption('select[name=language]', 'fr');
  await pressButton(page, 'Taal toevoegen');
  await page.getByRole('main').getByRole('link', { name: 'Français', exact: true }).first().waitFor();
  const design = page.url();
  await page.goto(`${design.replace(/\/design.*/, '')}/translate/fr`);
  await page.locator('textarea').first().fill('Le quartier');
  await pressButton(page, 'Bewaren');
  await page.getByText('vertaling is bewaard').waitFor();
  expect(await page.locator('.pair').count()).toBe(1);
  const xliff = await (
    await page.request.get(`${page.url().split(/[?#]/)[0] ?? ''}/file?format=xliff&only=open`)
  ).text();
  expect(xliff).toContain('srcLang="nl"');
  const upload = async (content: string): Promise<void> => {
    await page.setInputFiles('input[type=file]', {
      name: 'fr.xlf',
      mimeType: 'application/xml',
      buffer: Buffer.from(content),
    });
    await pressButton(page, 'Bestand bekijken');
  };
  await upload('<xliff>');
  await page
    .getByText(/geldige XML|geen XLIFF|andere versie/)
    .first()
    .waitFor();
  await upload(
    xliff
      .replace(/<segment[^>]*>/, '<segment state="translated">')
      .replace(
        /<target[^>]*\/>|<target[^>]*><\/target>|(?=<\/segment>)/,
        '<target>Première question</target>',
      ),
  );
  await page.getByText('tekst wordt overgenomen').waitFor();
  await page.goto(page.url());
  expect(await page.locator('textarea').first().inputValue()).toBe('');
  await upload(
    xliff
      .replace(/<segment[^>]*>/, '<segment state="translated">')
      .replace(
        /<target[^>]*\/>|<target[^>]*><\/target>|(?=<\/segment>)/,
        '<target>Première question</target>',
      ),
  );
  await pressButton(page, 'Overnemen');
  await page.getByText('Alles is vertaald').waitFor();
  expect(await axeRemarks(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  await context.close();
});
