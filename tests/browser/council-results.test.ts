import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plain, signIn } from './account.ts';
import { allCounted } from './all-counted.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, browserRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';

const DEMO = fileURLToPath(new URL('../../infra/local/demo/main.ts', import.meta.url));

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  await promisify(execFile)(process.execPath, [DEMO, '--needs', '400', '--participation', '60'], {
    env: { ...process.env, PORT: new URL(product.url).port },
  });
  const staff = await browser.newContext({ locale: 'nl-BE' });
  const page = await signIn(staff, product, 'staff');
  for (const [survey, count] of [
    ['noden', 400],
    ['inspraak', 60],
  ] as const) {
    await allCounted(page, product, survey, count);
    await page.goto(`${product.url}/studio/${survey}?confirm=publish`);
    await page.getByRole('button', { name: 'Ja, publiceer' }).click();
    await page.locator('.told .notice').waitFor({ timeout: 90_000 });
  }
  await staff.close();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** A member of the council, signed in. */
async function member(more: Parameters<Browser['newContext']>[0] = {}): Promise<[BrowserContext, Page]> {
  const visit = await browser.newContext({ locale: 'nl-BE', ...more });
  return [visit, await signIn(visit, product, 'council')];
}

const figures = (text: string): string[] => text.match(/\d+/g) ?? [];
const words = async (page: Page, selector: string): Promise<string> =>
  plain(await page.locator(selector).first().textContent());

/** Kinds of pages: what everybody says, groups side by side, the groups of one answer, many groups. */
const VIEWS = [
  '/council',
  '/council/noden',
  '/council/noden?question=needs&by=origin_group',
  '/council/noden?question=needs&by=newcomer&need=dutch',
  '/council/noden?question=needs&by=municipality',
  '/council/inspraak',
];

describe('the results of a survey', () => {
  test('are a sentence, a chart, a table and a note, and say that they are invented', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council`);
    expect(await page.locator('main li').count()).toBe(2);
    await page.getByRole('link', { name: 'Wat hebt u nodig in Brussel?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wat hebt u nodig in Brussel?' }).waitFor();
    expect(await words(page, '.sentence')).toMatch(
      /^Van \d+ mensen die antwoordden, kozen er ongeveer \d+ op 100 voor ‘.+’ \(\d+ tot \d+\)\.$/,
    );
    const rows = await page.locator('.chart li').count();
    expect(rows).toBeGreaterThan(15);
    expect(await page.locator('tbody tr').count()).toBe(rows);
    const shares = await page.locator('tbody tr:not(.apart) td:nth-of-type(2) strong').allTextContents();
    expect(shares.map(Number)).toEqual(shares.map(Number).toSorted((a, b) => b - a));
    expect(await words(page, '#method ~ ul')).toContain('mensen kozen zelf om te antwoorden');
    await visit.close();
  });

  test('say on every screen that they are invented', async () => {
    const [visit, page] = await member();
    for (const view of VIEWS) {
      await page.goto(product.url + view);
      expect(await page.locator('main .notice').first().textContent(), view).toContain(
        'Verzonnen antwoorden',
      );
    }
    await visit.close();
  });

  test('give the same figures in Dutch, French and English', async () => {
    const [visit, page] = await member();
    const seen: Record<string, string[]> = {};
    for (const language of ['nl', 'fr', 'en']) {
      await page.goto(`${product.url}/council/noden?question=needs&lang=${language}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      seen[language] = figures(`${await words(page, '.sentence')} ${await words(page, 'tbody')}`);
      expect(await page.locator('main').textContent()).not.toMatch(/\{\w+\}/);
    }
    expect(seen['nl']?.length).toBeGreaterThan(50);
    expect(seen['fr']).toEqual(seen['nl']);
    expect(seen['en']).toEqual(seen['nl']);
    await visit.close();
  });
});

describe('a view', () => {
  test.each([true, false])(
    'is chosen in a form and stands in the address (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const [visit, page] = await member({ javaScriptEnabled });
      await page.goto(`${product.url}/council/noden`, { waitUntil: 'networkidle' });
      await page.locator('select[name="by"]').selectOption('newcomer');
      // With a script the view follows at once.
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Toon' }).click();
      await page.waitForURL(/by=newcomer/);
      await page.locator('.panels').waitFor();
      expect(await words(page, 'figcaption')).toContain('minder dan 5 jaar');
      await page.locator('.panels a').first().click();
      await page.waitForURL(/need=/);
      await page.locator('tbody tr.strong').waitFor();
      const address = new URL(page.url());
      expect(address.searchParams.get('question')).toBe('needs');
      const shown = await words(page, 'article');

      // Somebody else opens the address that was shared, in their own language.
      const [other, theirs] = await member({ locale: 'nl-BE', javaScriptEnabled: !javaScriptEnabled });
      await theirs.goto(page.url());
      expect(await words(theirs, 'article')).toBe(shown);
      expect(await theirs.locator('select[name="need"]').inputValue()).toBe(address.searchParams.get('need'));
      await other.close();
      await visit.close();
    },
  );

  test('keeps the keyboard where it was, and going back shows the choice of before', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/noden`, { waitUntil: 'networkidle' });
    const by = page.locator('select[name="by"]');
    await by.focus();
    await by.selectOption('newcomer');
    await page.waitForURL(/by=newcomer/);
    await page.locator('.panels').waitFor();
    expect(await by.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goBack();
    await page.locator('.panels').waitFor({ state: 'detached' });
    expect(await by.inputValue()).toBe('');
    await visit.close();
  });

  test('of another question begins with all its answers', async () => {
    const [visit, page] = await member();
    // A choice made before the script is there waits for the button.
    await page.goto(`${product.url}/council/noden?question=needs&need=housing`, { waitUntil: 'networkidle' });
    const other = await page.locator('select[name="question"] option').nth(1).getAttribute('value');
    await page.locator('select[name="question"]').selectOption(other ?? '');
    await page.waitForURL(new RegExp(`question=${other ?? ''}`));
    expect(new URL(page.url()).searchParams.get('need') ?? '').toBe('');
    expect(await page.locator('main').textContent()).not.toContain('past niet (meer)');
    await visit.close();
  });

  test('that the snapshot does not know shows what it does know, and says so', async () => {
    const [visit, page] = await member();
    const response = await page.goto(`${product.url}/council/noden?question=gone&by=newcomer&need=%00`);
    expect(response?.status()).toBe(200);
    expect(await page.locator('.remark').first().textContent()).toContain('past niet (meer)');
    await visit.close();
  });

  test('on a telephone keeps in sight whose figures a row holds, and what the table is about', async () => {
    const [visit, page] = await member({ viewport: { width: 320, height: 700 } });
    await page.goto(`${product.url}/council/noden?question=needs&by=municipality&need=housing`);
    const places = await page.locator('.scroll').evaluate((table) => {
      table.scrollLeft = table.scrollWidth;
      const caption = table.querySelector('caption span');
      return {
        scrolled: table.scrollLeft,
        left: [...table.querySelectorAll('tbody th'), caption].map((each) =>
          Math.round((each?.getBoundingClientRect().left ?? -1) - table.getBoundingClientRect().left),
        ),
        captionEnds: caption?.getBoundingClientRect().right ?? Infinity,
      };
    });
    expect(places.scrolled).toBeGreaterThan(0);
    expect(Math.min(...places.left)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places.left)).toBeLessThan(20);
    expect(places.captionEnds).toBeLessThanOrEqual(320);
    await visit.close();
  });

  test('on paper has its figures and none of its controls', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/noden?question=needs&by=newcomer&need=dutch`);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.sentence', '.chart', 'table', '#method', '.source', 'main .notice']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    }
    for (const part of ['main form', 'body > * header nav', '.back']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    await visit.close();
  });
});

describe('hidden cells', () => {
  test('look alike, in the chart and in the table, and say why', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/noden?question=needs&by=municipality&need=papers`);
    const cells = await page
      .locator('td.hidden')
      .evaluateAll((all) => all.map((cell) => `${cell.className} ${cell.textContent?.trim() ?? ''}`));
    expect(cells.length).toBeGreaterThan(0);
    expect(new Set(cells).size).toBe(1);
    const marks = await page
      .locator('.chart svg[role="img"][aria-label="verborgen"]')
      .evaluateAll((all) =>
        all.map((mark) =>
          mark.outerHTML.replaceAll(/<!--.*?-->/g, '').replaceAll(/(id="|url\(#)[^")]+/g, '$1'),
        ),
      );
    expect(marks.length).toBe(cells.length);
    expect(new Set(marks).size).toBe(1);
    expect(await words(page, '#method ~ ul')).toContain('Verborgen: een groep van minder dan 10 mensen');
    await visit.close();
  });

  test('are hidden in the data of the page too', async () => {
    const [visit, page] = await member();
    const response = await page.request.get(`${product.url}/council/noden?question=needs&by=municipality`);
    const html = await response.text();
    const groups = [...html.matchAll(/base:(\d+),counts:\[([^\]]*)\]/g)];
    expect(groups.length).toBeGreaterThan(0);
    for (const [, base, counts = ''] of groups) {
      expect(Number(base)).toBeGreaterThanOrEqual(10);
      // What is shown is rounded to five after the noise; 0 reads "fewer than 5".
      for (const count of counts.split(',')) if (count !== 'null') expect(Number(count) % 5).toBe(0);
    }
    await visit.close();
  });
});

describe('every page of results', () => {
  test.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)('at %i px in the %s theme fits and has no remark', async (width, colorScheme) => {
    const [visit, page] = await member({ viewport: { width, height: 800 }, colorScheme });
    const remarks = browserRemarks(page);
    for (const view of VIEWS) {
      await page.goto(product.url + view, { waitUntil: 'networkidle' });
      expect(await axeRemarks(page), view).toEqual([]);
      expect(await overflow(page), view).toBe(0);
    }
    expect(remarks).toEqual([]);
    await visit.close();
  });
});
