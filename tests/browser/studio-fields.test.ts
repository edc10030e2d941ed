import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { plain, signIn } from './account.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, browserRemarks, overflow } from './page-remarks.ts';
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

/** A designer with the needs survey as a draft: the page, and the address of the questionnaire. */
async function designing(script: boolean, scheme: 'light' | 'dark' = 'light'): Promise<Desk> {
  const context = await browser.newContext({
    locale: 'nl-BE',
    javaScriptEnabled: script,
    colorScheme: scheme,
    viewport: { width: 1280, height: 900 },
  });
  const page = await signIn(context, product, 'staff');
  page.setDefaultTimeout(30_000);
  await page.goto(`${product.url}/studio/questionnaires/new`);
  await page.check('input[value=needs]');
  await page.getByRole('button', { name: 'Vragenlijst maken' }).click();
  await page.waitForURL(/questionnaires\/(?!new)/);
  return { context, page, here: page.url().replace(/[?#].*/, '') };
}
interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly here: string;
}

/** Presses a button that sends a form, and waits for the page that follows. */
const press = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
};
/**
 * With a script the page stays and is put right in place, and what was typed may be on its way by itself already: what
 * is waited for is the answer to the button, whose form does not say in which stretch it was typed.
 */
const save = (page: Page) =>
  Promise.all([
    page.waitForResponse((response) => {
      const sent = response.request();
      return sent.method() === 'POST' && !(sent.postData() ?? '').includes('typed');
    }),
    page.locator('#edit button[value=save]').first().click(),
  ]);
const value = (page: Page, selector: string) => expect.poll(() => page.inputValue(selector));
const open = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).first().click();

describe.each([true, false])('staff set what a question is, with script: %s', (script) => {
  test('a mistake in an expression is marked at its character, kept, and mended by the name that was meant', async () => {
    const { context, page, here } = await designing(script);
    await page.goto(`${here}/design?at=needs`);
    await open(page, 'Waaraan een antwoord moet voldoen');
    await page.fill('textarea[name=constraint]', 'count-selected(.) < ${main_ned}');
    await save(page);
    const field = page.locator('.field.wrong');
    await field.waitFor();
    expect(await field.locator('textarea').inputValue()).toBe('count-selected(.) < ${main_ned}');
    expect(await field.locator('textarea').getAttribute('aria-invalid')).toBe('true');
    expect(await field.locator('mark').textContent()).toBe('${main_ned}');
    const said = plain(await field.textContent());
    expect(said).toContain('Er is geen vraag met de naam main_ned');
    expect(said).toContain('Bedoelde u main_need?');
    expect(said).toContain('Teken 21');

    // The check of the whole questionnaire leads back to it.
    await page.goto(here);
    await page.locator('#check a', { hasText: 'Waarbij hebt u nu hulp nodig?' }).first().click();
    await page.waitForURL(/design\?at=needs/);
    await page.fill('textarea[name=constraint]', 'count-selected(.) < 9');
    await save(page);
    await expect.poll(() => page.locator('.field.wrong').count()).toBe(0);
    await context.close();
  });

  test('marks, plan results and parameters are set and stay as they are; what does not fit is said with its field', async () => {
    const { context, page, here } = await designing(script);
    await page.goto(`${here}/design?at=gender`);
    await open(page, 'Gevoelig, toestemming');
    await page.selectOption('select[name=sensitive]', 'orientation');
    await page.fill('textarea[name=reason]', 'Om te weten voor wie wij werken.');
    await page.selectOption('select[name=consent]', '+new');
    await open(page, 'Resultaten van het beleidsplan');
    await page.check('input[name=plan][value="1.1.1"]');
    await save(page);
    await value(page, 'select[name=consent]').toBe('consent');
    await page.goto(`${here}/design?at=gender`);
    expect(await page.inputValue('select[name=sensitive]')).toBe('orientation');
    expect(await page.inputValue('textarea[name=reason]')).toBe('Om te weten voor wie wij werken.');
    expect(await page.isChecked('input[name=plan][value="1.1.1"]')).toBe(true);
    const names = await page
      .locator('nav[aria-labelledby=outline-title] a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('at')),
      );
    expect(names.indexOf('consent')).toBe(names.indexOf('gender') - 1);

    await page.goto(`${here}/design?at=consent`);
    await page.locator('button[value="add:number"]').click();
    await page.locator('input[name=minimum]').waitFor();
    await page.fill('textarea[name=label]', 'Hoeveel kinderen hebt u?');
    await page.fill('input[name=minimum]', 'geen');
    await page.fill('input[name=maximum]', '12');
    await save(page);
    await page.locator('[role=alert]', { hasText: 'Minstens' }).waitFor();
    expect(await page.inputValue('textarea[name=label]')).toBe('Hoeveel kinderen hebt u?');
    expect(await page.inputValue('input[name=maximum]')).toBe('12');
    await page.fill('input[name=minimum]', '0');
    await save(page);
    await expect.poll(() => page.locator('[role=alert]:has(p)').count()).toBe(0);
    await page.goto(page.url());
    expect(await page.inputValue('textarea[name=label]')).toBe('Hoeveel kinderen hebt u?');
    expect(await page.inputValue('input[name=minimum]')).toBe('0');
    await context.close();
  });
});

test('the results, a derived variable, the first page and a stop are made, and the draft is tried by its rules', async () => {
  const { context, page, here } = await designing(false);
  await page.goto(`${here}/design/results`);
  await press(page, 'button[value="reporting:remove"]');
  await press(page, 'button[value="reporting:proposal"]');
  expect(await page.isChecked('input[name=overview][value=needs]')).toBe(true);
  await open(page, 'Nog een variabele');
  const made = page.locator('#new-variable');
  await made.locator('input[name=name]').fill('is_young');
  await made.locator('input[name=label]').fill('Jong');
  await made.locator('textarea[name=expression]').fill("if(${ag} = 'u13', 'yes', 'no')");
  await made.locator('textarea[name="values+"]').fill('yes = Ja\nno = Nee');
  await press(page, 'button[value="variable:add"]');
  const variable = page.locator('#variable-is_young');
  expect(plain(await variable.locator('.field.wrong').textContent())).toContain('Bedoelde u age?');
  await variable.locator('textarea[name=expression]').fill("if(${age} = '16_17', 'yes', 'no')");
  await Promise.all([page.waitForEvent('load'), variable.locator('button[value="variable:save"]').click()]);
  expect(await page.locator('#variable-is_young .field.wrong').count()).toBe(0);

  await page.goto(`${here}/design/about`);
  await page.fill('input[name=minutes]', 'lang');
  await page.fill('textarea[name=ending]', 'Dank u wel.');
  await press(page, 'button[value=texts]');
  expect(plain(await page.locator('[role=alert]').textContent())).toContain('Hoelang het duurt');
  expect(await page.inputValue('textarea[name=ending]')).toBe('Dank u wel.');
  await page.fill('input[name=minutes]', '20');
  await press(page, 'button[value=texts]');
  expect(await page.locator('[role=alert]').count()).toBe(0);
  expect(plain(await page.locator('#readability').textContent())).toMatch(
    /Flesch-Douma.*Kandel-Moles.*Flesch/,
  );

  await page.goto(`${here}/design/rules#rule-youth_note`);
  expect(plain(await page.locator('#rule-youth_note').textContent())).toContain(
    '“Hoe oud bent u?” is “13 tot 15 jaar”',
  );
  expect(plain(await page.locator('#from-age').textContent())).toContain('Ben je 13, 14 of 15 jaar?');

  await page.goto(`${here}/design/try?at=age`);
  await page.locator('.screen').getByText('Jonger dan 13').click();
  await press(page, 'form button[value=next]:not(.spoken)');
  expect(plain(await page.locator('.screen').textContent())).toContain(
    'Deze vragenlijst is voor mensen van 13',
  );
  await press(page, 'form button[value=back]');
  await page.locator('.screen').getByText('13 tot 15 jaar').click();
  await press(page, 'form button[value=next]:not(.spoken)');
  expect(plain(await page.locator('.screen').textContent())).toContain('Ben je 13, 14 of 15 jaar?');
  await context.close();
});

test('a question that is saved as it came stays as it was, whatever its kind', async () => {
  const { context, page, here } = await designing(true);
  await page.goto(`${here}/design`);
  // The last of each kind, and the one with the most marks.
  const names = [...new Map(questionsOf(NEEDS_SURVEY).map(({ type, name }) => [type, name])).values()];
  names.push('profile', 'needs');
  // Sent by hand: a browser would take a minute to draw them all.
  const revisions = await page.evaluate(
    async ({ all, address }) => {
      const read = async (name: string): Promise<Document> =>
        new DOMParser().parseFromString(
          await (await fetch(`${address}?at=${encodeURIComponent(name)}`)).text(),
          'text/html',
        );
      const revisionOf = (page: Document): string =>
        page.querySelector<HTMLInputElement>('#edit input[name=revision]')?.value ?? 'none';
      const changed: string[] = [];
      let revision = '';
      for (const name of all) {
        const before = await read(name);
        const form = before.querySelector<HTMLFormElement>('#edit form');
        if (!form) {
          changed.push(`${name} has no form`);
          continue;
        }
        revision ||= revisionOf(before);
        const data = new FormData(form);
        data.set('intent', 'save');
        const answer = await fetch(address, {
          method: 'POST',
          body: data,
          headers: { accept: 'text/html' },
        });
        const after = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (!answer.redirected || revisionOf(after) !== revision) changed.push(name);
        revision = revisionOf(after);
      }
      return changed;
    },
    { all: names, address: new URL(`${here}/design`).pathname },
  );
  expect(revisions).toEqual([]);
  await context.close();
});

test.each([
  ['light', ['design?at=needs', 'design/about', 'design/results', 'design/rules', 'design/try', '']],
  ['dark', ['design?at=needs', 'design/try']],
] as const)(
  'the pages of the designer are right for axe and fit a tablet and a telephone, %s',
  async (scheme, paths) => {
    const { context, page, here } = await designing(true, scheme);
    const remarks = browserRemarks(page);
    await page.goto(`${here}/design?at=needs`);
    await open(page, 'Waaraan een antwoord moet voldoen');
    await page.fill('textarea[name=constraint]', '. >');
    await save(page);
    await page.locator('.field.wrong').waitFor();
    for (const path of paths) {
      await page.goto(`${here}/${path}`);
      // A few of each: axe looks at every element that can be seen.
      await page.locator('main details').evaluateAll((all) => {
        for (const each of all.slice(0, 12)) if (each instanceof HTMLDetailsElement) each.open = true;
      });
      expect(await axeRemarks(page), path).toEqual([]);
      for (const width of [768, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${path} ${String(width)}`).toBe(0);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    expect(remarks).toEqual([]);
    await context.close();
  },
);
