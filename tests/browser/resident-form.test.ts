import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { fieldKitchen } from './kitchen-survey.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { answerPage, begin, expectOpenToAll, next, openResident, readText, send, words } from './resident.ts';

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

const heading = (page: Page) => readText(page, 'main h1');
/** Where the keyboard is: the words of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

describe.each([{ script: true }, { script: false }])('with script: $script', ({ script }) => {
  test('what is wrong is summed up, linked, and said at the field; what was typed stays', async () => {
    const { page, context } = await openResident(browser, { script, width: 320 });
    await begin(page, product.url, 'keuken', 'nl');
    await page.fill('#q-people', 'veel');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await next(page);
    expect((await answer).status()).toBe(422);
    expect(await page.title()).toContain(words('nl', 'error.prefix'));
    expect(await focused(page)).toContain(words('nl', 'error.summary'));
    expect(await page.inputValue('#q-people')).toBe('veel');
    await expectOpenToAll(page);
    await page.click('[role=alert] a');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-people');

    await page.fill('#q-people', '13');
    await next(page);
    expect(await readText(page, '[role=alert] a')).toBe('Met 13 aan tafel gaat niet.');
    await page.fill('#q-people', '');
    await next(page);
    expect(await readText(page, '[role=alert] a')).toBe(words('nl', 'error.required'));
    await page.fill('#q-people', '۴');
    await next(page);
    expect(await heading(page)).toBe('Uw keuken');
    await context.close();
  });

  test('changing the language keeps what was just typed and stays at the question', async () => {
    const { page, context } = await openResident(browser, { script });
    await begin(page, product.url, 'keuken', 'nl');
    await page.fill('#q-people', '7');
    await Promise.all([page.waitForNavigation(), page.click('button[value="language:ar"]')]);
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await heading(page)).toBe('مع كم شخص تأكلون؟');
    expect(await page.inputValue('#q-people')).toBe('7');
    await next(page);
    expect(await page.getAttribute('html', 'lang')).toBe('ar');
    await context.close();
  });

  test('Enter in a field goes on, and does not change the language', async () => {
    const { page, context } = await openResident(browser, { script });
    await begin(page, product.url, 'keuken', 'nl');
    await page.fill('#q-people', '7');
    await Promise.all([page.waitForNavigation(), page.press('#q-people', 'Enter')]);
    expect(await page.getAttribute('html', 'lang')).toBe('nl');
    expect(await heading(page)).toBe('Uw keuken');
    await context.close();
  });

  test('Back keeps the answer of the page that is left, also a wrong one', async () => {
    const { page, context } = await openResident(browser, { script });
    await begin(page, product.url, 'keuken', 'nl');
    await page.fill('#q-people', '7');
    await next(page);
    await page.check('input[value=no]');
    await Promise.all([page.waitForNavigation(), page.click('button[value=back]')]);
    expect(await page.inputValue('#q-people')).toBe('7');
    await next(page);
    expect(await page.isChecked('input[value=no]')).toBe(true);
    await context.close();
  });

  test('an answer changed at the end leads back to the end; a question that it brings is asked first', async () => {
    const { page, context } = await openResident(browser, { script });
    await begin(page, product.url, 'noden', 'nl');
    while ((await page.locator('[data-path=consent_special]').count()) === 0) {
      await answerPage(page, { age: '25_34' });
      await next(page);
    }
    await answerPage(page, { consent_special: 'no' });
    await next(page);
    await page.goto(`${product.url}/s/noden/send`);
    const before = await page.locator('dt').count();
    const link = page.locator('a[href*=consent_special]');
    await Promise.all([page.waitForNavigation(), link.click()]);
    await page.check('input[value=yes]');
    await next(page);
    // The questions about origin appear, and only those are asked before the end comes back.
    let asked = 0;
    for (; !page.url().endsWith('/send'); asked++) {
      expect(asked).toBeLessThan(20);
      await answerPage(page);
      await next(page);
    }
    expect(asked).toBeGreaterThan(0);
    expect(await page.locator('dt').count()).toBeGreaterThan(before);
    await context.close();
  });

  test('two presses on Send, and a second tab, make one response', async () => {
    const { page, context } = await openResident(browser, { script });
    await begin(page, product.url, 'keuken', 'nl');
    await page.fill('#q-people', '2');
    for (let step = 0; !page.url().endsWith('/send'); step++) await next(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await page.dblclick('button[value=send]');
    await page.waitForURL('**/receipt');
    await Promise.all([second.waitForURL('**/receipt'), second.click('button[value=send]')]);
    expect(await second.textContent('[data-receipt]')).toBe(await page.textContent('[data-receipt]'));
    await context.close();
  });
});

describe.each([{ script: true }, { script: false }])(
  'when there is nothing to keep, with script: $script',
  ({ script }) => {
    test('without any answer nothing can be sent or is stored; one answer, also "I would rather not say", is enough', async () => {
      const { page, context } = await openResident(browser, { script, width: 320 });
      await begin(page, product.url, 'noden', 'nl');
      await page.goto(`${product.url}/s/noden/send`);
      const stale = await context.newPage();
      await stale.goto(`${product.url}/s/noden/1`);
      await stale.check('[data-options] input >> nth=0');
      await next(stale);
      await page.reload();
      expect(await page.locator('main button[value=send]').count()).toBe(1);

      // The same interview, begun anew in the other tab: what was sent from here is nothing now.
      await stale.goto(`${product.url}/s/noden?lang=nl`);
      await Promise.all([stale.waitForNavigation(), stale.click('button[value=again]')]);
      await Promise.all([page.waitForNavigation(), page.click('main button[value=send]')]);
      expect(page.url()).toMatch(/\/send$/);
      expect(await readText(page, 'main')).toContain(words('nl', 'send.empty'));
      expect(await focused(page)).toBe(words('nl', 'send.title'));
      expect(await page.locator('main button[value=send]').count()).toBe(0);
      await expectOpenToAll(page);

      await Promise.all([page.waitForNavigation(), page.click('.actions a')]);
      expect(await page.locator('[data-interview]').count()).toBe(1);
      await page.goto(`${product.url}/s/noden/5`);
      await page.check('input[value=pnts]');
      await next(page);
      await page.goto(`${product.url}/s/noden/send`);
      await send(page);
      expect(await focused(page)).toBe(words('nl', 'receipt.title'));
      await context.close();
    });

    test('a page that is sent when its interview is gone comes back with what was typed, in a new interview', async () => {
      const { page, context } = await openResident(browser, { script, language: 'nl', width: 320 });
      await begin(page, product.url, 'noden', 'ar');
      const other = await context.newPage();
      await other.goto(`${product.url}/s/noden`);
      await Promise.all([other.waitForNavigation(), other.click('button[value=clear]')]);
      await page.check('[data-options] input >> nth=1');
      await next(page);
      // In the language of the page, which nobody kept, and not in that of the browser.
      expect(await readText(page, 'main [role=status] h2')).toBe(words('ar', 'page.anewTitle'));
      expect(await page.isChecked('[data-options] input >> nth=1')).toBe(true);
      await expectOpenToAll(page);
      const first = await heading(page);
      await next(page);
      expect(await heading(page)).not.toBe(first);
      expect(await page.getAttribute('html', 'lang')).toBe('ar');
      await Promise.all([page.waitForNavigation(), page.click('button[value=back]')]);
      expect(await page.isChecked('[data-options] input >> nth=1')).toBe(true);
      await context.close();
    });

    test('a page that only earlier answers brought says kindly that the answers are not here any more', async () => {
      const { page, context } = await openResident(browser, { script, language: 'ar', width: 320 });
      await begin(page, product.url, 'noden', 'ar');
      await page.locator('form[data-interview]').evaluate((form) => {
        form.setAttribute('action', '/s/noden/999');
      });
      await context.clearCookies();
      await next(page);
      expect(await readText(page, 'main [role=status] h2')).toBe(words('ar', 'start.lostTitle'));
      await Promise.all([page.waitForNavigation(), page.click('button[value=start]')]);
      expect(await page.locator('[data-interview]').count()).toBe(1);
      await context.close();
    });

    test('a device that keeps no cookie is told so, however often its page is sent', async () => {
      const { page, context } = await openResident(browser, { script });
      await begin(page, product.url, 'noden', 'nl');
      for (const _ of [1, 2]) {
        await context.clearCookies();
        await page.check('[data-options] input >> nth=1');
        await next(page);
      }
      expect(await readText(page, 'main h1')).toBe(words('nl', 'cookie.title'));
      await context.close();
    });

    test('a page that never was leads to where the resident can go on, not to the end', async () => {
      const { page, context } = await openResident(browser, { script });
      await begin(page, product.url, 'noden', 'nl');
      for (const odd of ['999', '0', 'abc', '-1', '1.5', '%F0%9F%98%80']) {
        await page.goto(`${product.url}/s/noden/${odd}`);
        expect(await page.locator('button[value=continue]').count(), odd).toBe(1);
      }
      await context.close();
    });
  },
);

test('on a small phone with letters twice as large, no page of the participation survey is wider than the screen', async () => {
  const { page, context } = await openResident(browser, { width: 320, script: true });
  await begin(page, product.url, 'inspraak', 'nl');
  const wide: string[] = [];
  for (let step = 0; !page.url().endsWith('/send'); step++) {
    expect(step).toBeLessThan(60);
    const over = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    if (over > 0) wide.push(`${page.url()}: ${String(over)} px`);
    await answerPage(page, { age: '25_34' });
    await next(page);
  }
  expect(wide).toEqual([]);
  await context.close();
});

test('without script, a question that an answer brings onto the page is asked before going on', async () => {
  const { page, context } = await openResident(browser, { script: false });
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '2');
  await next(page);
  expect(await page.locator('#q-dish').count()).toBe(0);
  await page.check('input[value=yes]');
  await next(page);
  expect(await heading(page)).toBe('Uw keuken');
  await page.fill('#q-dish', 'Couscous');
  await next(page);
  expect(await heading(page)).toBe('Wat wilt u?');
  await context.close();
});

test('with script it appears at once, keeps what is typed, and goes when it is not asked any more', async () => {
  const { page, context } = await openResident(browser);
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '2');
  await next(page);
  await page.check('input[value=yes]');
  await page.waitForSelector('#q-dish');
  expect(await page.isChecked('input[value=yes]')).toBe(true);
  await page.fill('#q-dish', 'Couscous');
  await page.check('input[value=no]');
  await page.waitForSelector('#q-dish', { state: 'detached' });
  await page.check('input[value=yes]');
  await page.waitForSelector('#q-dish');
  expect(await page.inputValue('#q-dish')).toBe('Couscous');
  await next(page);
  expect(await heading(page)).toBe('Wat wilt u?');
  await context.close();
});

test('with script, "nothing" clears the others and the others clear it', async () => {
  const { page, context } = await openResident(browser);
  await begin(page, product.url, 'keuken', 'nl');
  await page.goto(`${product.url}/s/keuken/3`);
  await page.check('input[value=cook]');
  await page.check('input[value=none]');
  expect(await page.isChecked('input[value=cook]')).toBe(false);
  await page.check('input[value=eat]');
  expect(await page.isChecked('input[value=none]')).toBe(false);
  await context.close();
});

test('with script, options can be put in order with buttons alone, and the order is what is sent', async () => {
  const { page, context } = await openResident(browser);
  await begin(page, product.url, 'keuken', 'nl');
  await page.goto(`${product.url}/s/keuken/4`);
  const up = (name: string) => page.locator('li', { hasText: name }).locator('button').first();
  for (const name of ['Soep', 'Brood', 'Thee', 'Thee']) await up(name).click();
  expect(await page.locator('main ol label').allInnerTexts()).toEqual(['Soep', 'Thee', 'Brood']);
  expect(await focused(page)).toBe('↑');
  await expectOpenToAll(page);
  await next(page);
  await Promise.all([page.waitForNavigation(), page.click('button[value=back]')]);
  expect(await page.inputValue('[name="order[tea]"]')).toBe('2');
  await context.close();
});

test('the keyboard alone is enough, from the start to the receipt', async () => {
  const { page, context } = await openResident(browser, { script: false });
  await page.goto(`${product.url}/s/keuken?lang=nl`);
  const reach = async (selector: string) => {
    for (let step = 0; step < 40; step++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${selector}.`);
  };
  const press = async (selector: string) => {
    await reach(selector);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  await press('button[value=start]');
  await reach('#q-people');
  await page.keyboard.type('3');
  await press('[data-actions] [value=next]');
  await reach('input[name=kitchen]');
  await page.keyboard.press('ArrowDown');
  expect(await page.isChecked('input[value=no]')).toBe(true);
  await press('[data-actions] [value=next]');
  await reach('input[value=cook]');
  await page.keyboard.press('Space');
  for (const _ of [1, 2, 3]) await press('[data-actions] [value=next]');
  await press('button[value=send]');
  expect(await page.textContent('[data-receipt]')).toMatch(/^[0-9A-Z-]{21}$/);
  await context.close();
});

test('after Next reading goes on at the heading of the new page', async () => {
  const { page, context } = await openResident(browser, { script: false });
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '3');
  await next(page);
  const focused = () =>
    page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent]);
  await expect.poll(focused).toEqual(['H1', await page.textContent('h1')]);
  await next(page);
  await expect.poll(focused).toEqual(['H1', await page.textContent('h1')]);
  await context.close();
});

test('a receipt comes out of the printer with its code and what it is for, and without buttons', async () => {
  const { page, context } = await openResident(browser);
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '3');
  for (let step = 0; step < 5 && !page.url().endsWith('/send'); step++) await next(page);
  const receipt = await send(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-receipt]').isVisible()).toBe(true);
  expect(await page.textContent('[data-receipt]')).toBe(receipt);
  expect(await page.locator('button:visible').count()).toBe(0);
  // The file that a browser prints holds the page, on one sheet.
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
  expect(sheets).toHaveLength(1);
  await context.close();
});

test('a reload, and a tab that is closed, lose nothing that was typed', async () => {
  const { page, context } = await openResident(browser);
  await begin(page, product.url, 'keuken', 'nl');
  await page.goto(`${product.url}/s/keuken/5`);
  await page.fill('#q-idea', 'Een lange tafel op straat');
  await page.waitForTimeout(500);
  await page.reload();
  expect(await page.inputValue('#q-idea')).toBe('Een lange tafel op straat');
  await page.fill('#q-idea', 'Twee tafels');
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await expect
    .poll(async () => {
      await again.goto(`${product.url}/s/keuken/5`);
      return again.inputValue('#q-idea');
    })
    .toMatch(/tafel/);
  await context.close();
});

test('an answer that is no longer asked is not sent', async () => {
  const { page, context } = await openResident(browser, { script: false });
  await begin(page, product.url, 'keuken', 'nl');
  await page.fill('#q-people', '2');
  await next(page);
  await page.check('input[value=yes]');
  await next(page);
  await page.fill('#q-dish', 'Geheim gerecht');
  await next(page);
  await Promise.all([page.waitForNavigation(), page.click('button[value=back]')]);
  await page.check('input[value=no]');
  for (let step = 0; !page.url().endsWith('/send'); step++) await next(page);
  expect(await page.textContent('main')).not.toContain('Geheim gerecht');
  await send(page);
  await page.click('button[value=show]');
  expect(await page.textContent('main')).toContain('Met hoeveel mensen eet u?');
  expect(await page.textContent('main')).not.toContain('Geheim gerecht');
  await context.close();
});
