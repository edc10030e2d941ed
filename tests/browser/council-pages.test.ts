import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGE, MUNICIPALITY } from '#infra/local/demo/margins.ts';
import { type Margins, marginsFile } from '#infra/local/demo/margins-file.ts';
import { createClient } from '#shared/contract/client.ts';
import { submissions } from '../submissions.ts';
import { plain, signIn } from './account.ts';
import { allCounted } from './all-counted.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, browserRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';

const DEMO = fileURLToPath(new URL('../../infra/local/demo/main.ts', import.meta.url));

/** As if there lived twice as many older people as were drawn: then they are missing among the answers. */
const OLDER: Margins = {
  age: { ...AGE, '65_74': 2.5 * AGE['65_74'], '75p': 2.5 * AGE['75p'] },
  municipality: MUNICIPALITY,
};

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  await promisify(execFile)(process.execPath, [DEMO, '--needs', '400', '--participation', '18'], {
    env: { ...process.env, PORT: new URL(product.url).port },
  });
  await stopHalfway();
  const visit = await browser.newContext({ locale: 'nl-BE' });
  const page = await signIn(visit, product, 'staff');
  for (const [survey, count, margins] of [
    ['noden', 400, OLDER],
    // So few that there are counts and no shares.
    ['inspraak', 18, undefined],
  ] as const) {
    await allCounted(page, product, survey, count);
    if (margins) {
      await upload(page, survey, margins);
      await page.getByRole('button', { name: 'Wegen', exact: true }).click();
      await page.getByText('De antwoorden worden gewogen').waitFor();
    }
    await publish(page, survey);
  }
  await visit.close();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** Some people save what they filled in and never hand it in. */
async function stopHalfway(): Promise<void> {
  const resident = createClient({ baseUrl: product.url });
  const interviews = submissions();
  for (let begun = 0; begun < 45; begun++) {
    const { receipt, version, language, answers } = interviews.next().value;
    const channel = begun % 3 === 0 ? 'noden-bibliotheek' : 'noden';
    const draft = { receipt, version, language, answers, channel, page: begun < 30 ? '2' : '3' };
    expect(await resident.saveDraft(draft)).toMatchObject({ ok: true });
  }
}

/** Staff give the population figures of a survey. */
async function upload(page: Page, survey: string, margins: Margins): Promise<void> {
  await page.goto(`${product.url}/studio/${survey}/weighting`);
  await page.getByLabel('Bestand (CSV)').setInputFiles({
    name: 'bevolking.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(marginsFile(margins, 'Statbel, verzonnen voor een test', 2025)),
  });
  await page.getByRole('button', { name: 'Opladen en controleren' }).click();
  await page.locator('.told .notice').waitFor();
}

async function publish(page: Page, survey: string): Promise<void> {
  await page.goto(`${product.url}/studio/${survey}?confirm=publish`);
  await page.getByRole('button', { name: 'Ja, publiceer' }).click();
  await page.locator('.told .notice').waitFor({ timeout: 90_000 });
}

/** A member of the council, signed in. */
async function member(more: Parameters<Browser['newContext']>[0] = {}): Promise<[BrowserContext, Page]> {
  const visit = await browser.newContext({ locale: 'nl-BE', ...more });
  return [visit, await signIn(visit, product, 'council')];
}

/** What can be read: a line that is broken parts two words, as it does for who reads. */
const words = async (page: Page, selector: string): Promise<string> => {
  const texts = await page
    .locator(selector)
    .evaluateAll((all) =>
      all.map((each) => (each instanceof HTMLElement ? each.innerText : (each.textContent ?? ''))),
    );
  return plain(texts.join(' '));
};

/** Every number that stands in the report, in the tables, sentences and charts, in their order. */
const figures = async (page: Page): Promise<string[]> =>
  (await words(page, 'article')).match(/\d+(?:[.,]\d+)?/g) ?? [];

/** The parts of the report, and each way that a part is split. */
const PAGES = [
  '/council/noden',
  '/council/noden?question=needs&by=age&need=dutch',
  '/council/noden/gap',
  '/council/noden/reached',
  '/council/noden/method',
  '/council/inspraak/reached',
];

describe('a weighted report', () => {
  test('says with every result what the weighted answers are worth', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/noden`);
    expect(await words(page, '.weight')).toMatch(
      /^Gewogen naar de bevolking\. Het designeffect is 1,\d: deze antwoorden zijn zo zeker als \d{3} ongewogen antwoorden\.$/,
    );
    expect(await words(page, 'thead')).toContain('Op 100, gewogen');
    expect(await words(page, 'tfoot')).toMatch(/Effectieve antwoorden \(designeffect\) \d{3} \(1,\d\)/);
    await page.goto(`${product.url}/council/noden?question=needs&by=age&need=dutch`);
    const worth = await page.locator('tbody tr td:last-child').allTextContents();
    expect(worth.length).toBeGreaterThan(5);
    for (const each of worth)
      expect(plain(each)).toMatch(/^(\d+ \(\d,\d\)|niet gewogen|verborgen)( – let op)?$/);
    await page.goto(`${product.url}/council/noden/gap`);
    expect(await words(page, '.weight')).toContain('zo zeker als');
    expect(await words(page, 'tbody tr:first-child')).toMatch(
      /effectieve antwoorden \(designeffect\)|niet gewogen/,
    );
    await visit.close();
  });

  test('shows who is outside the population register unweighted, apart', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/noden`);
    const panel = await words(page, 'section[aria-labelledby="register"]');
    expect(panel).toMatch(/^Buiten het bevolkingsregister (Ongeveer \d+ mensen|Hoeveel mensen)/);
    expect(panel).toContain('ongewogen');
    expect(panel).not.toContain('gewogen naar');
    await visit.close();
  });

  test('says who is missing, in one sentence, a chart and a table that agree', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/noden/reached`);
    const found =
      /^‘(.+)’ is te weinig bereikt: ongeveer (\d+) op 100 antwoorden \((\d+) tot (\d+)\), (\d+) op 100 inwoners\.$/.exec(
        plain(await page.locator('.sentence').first().textContent()),
      );
    const [, name = '', percent = '', low = '', high = '', population = ''] = found ?? [];
    expect(['65 tot 74 jaar', '75 jaar of ouder']).toContain(name);
    expect(Number(percent)).toBeLessThan(Number(population));
    const row = page.locator('tbody tr', { hasText: name }).first();
    expect(plain(await row.innerText())).toContain(
      `${percent} ${low} tot ${high} ${population} minder dan in de bevolking`,
    );
    const mark = page.locator('.chart li', { hasText: name }).first().locator('svg[role="img"]');
    expect(plain(await mark.getAttribute('aria-label'))).toBe(
      `${percent} op 100, marge ${low} tot ${high}; bevolking ${population} op 100`,
    );
    expect(await words(page, 'article')).toContain('Bron: Statbel, verzonnen voor een test, 2025');
    await visit.close();
  });

  test('says by channel, language and page who came how far, and another split stands in the address', async () => {
    const [visit, page] = await member({ javaScriptEnabled: false });
    await page.goto(`${product.url}/council/noden/reached`);
    const text = await words(page, 'article');
    expect(text).toMatch(
      /Via ‘Algemene link’ kwamen de meeste antwoorden: ongeveer \d+ op 100 \(\d+ tot \d+\)\./,
    );
    expect(text).toMatch(/antwoordden mensen in het .+: ongeveer \d+ op 100/);
    expect(text).toMatch(
      /niet instuurden, stopten er ongeveer \d+ op 100 bij ‘pagina 2: .+’ \(\d+ tot \d+\)\./,
    );
    await page.getByRole('link', { name: 'Herkomst', exact: true }).click();
    await page.waitForURL(/by=origin_group/);
    expect(await words(page, 'h4')).toContain('Wie antwoordde via welk kanaal, naar herkomst');
    expect(await words(page, 'article')).toContain('Niet-Belg');
    await visit.close();
  });

  test('tells in words what was done, with no code of a variable', async () => {
    const [visit, page] = await member();
    for (const [language, age, merged] of [
      ['nl', 'Gewogen naar Leeftijd.', '‘13 tot 15 jaar’'],
      ['fr', 'Pondéré selon : Âge.', '« 13 à 15 ans »'],
      ['en', 'Weighted to Age.', '‘13 to 15’'],
    ] as const) {
      await page.goto(`${product.url}/council/noden/method?lang=${language}`);
      const text = await words(page, 'article');
      expect(text).toContain(age);
      expect(text).toContain(merged);
      expect(text).not.toMatch(/\d\d_\d\d|\b2100\d|\bage\b|\bmunicipality\b|\{\w+\}|undefined/);
    }
    await visit.close();
  });
});

describe('every page of the report', () => {
  test.each<[number, 'light' | 'dark', readonly string[]]>([
    [320, 'light', PAGES],
    // In the other theme only colours are others.
    [1280, 'dark', ['/council/noden', '/council/noden/reached']],
  ])('at %i px in the %s theme fits and has no remark', async (width, colorScheme, read) => {
    const [visit, page] = await member({ viewport: { width, height: 800 }, colorScheme });
    const remarks = browserRemarks(page);
    for (const path of PAGES) {
      await page.goto(product.url + path, { waitUntil: 'networkidle' });
      if (read.includes(path)) expect(await axeRemarks(page), path).toEqual([]);
      expect(await overflow(page), path).toBe(0);
      expect(await words(page, 'main .notice'), path).toContain('Verzonnen antwoorden');
    }
    expect(remarks).toEqual([]);
    await visit.close();
  });

  test('says the same without JavaScript and on paper, and the same figures in French and English', async () => {
    const [visit, page] = await member();
    const [bare, without] = await member({ javaScriptEnabled: false });
    for (const path of PAGES) {
      await page.goto(product.url + path, { waitUntil: 'networkidle' });
      const [shown, said] = [await figures(page), await words(page, 'article')];
      expect(shown.length, path).toBeGreaterThan(5);
      await without.goto(product.url + path);
      expect(await words(without, 'article'), path).toBe(said);
      const marks = async () => (await seen(page)).filter((text) => /\d/.test(text));
      const onScreen = await marks();
      await page.emulateMedia({ media: 'print' });
      expect(await marks(), path).toEqual(onScreen);
      expect(await page.locator('main nav').first().isVisible(), path).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      for (const language of ['fr', 'en']) {
        await without.goto(`${product.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        expect(await without.locator('html').getAttribute('lang')).toBe(language);
        expect(await words(without, 'article'), path).not.toMatch(/\{\w+\}|undefined|\[object/);
        expect(await tableFigures(without), `${path} ${language}`).toEqual(await tableFigures(page));
      }
      await without.goto(`${product.url}/council?lang=nl`);
    }
    await bare.close();
    await visit.close();
  });

  test('can be printed as a document of A4', async () => {
    const [visit, page] = await member();
    for (const path of ['/council/noden/reached', '/council/noden/method']) {
      await page.goto(product.url + path, { waitUntil: 'networkidle' });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const sheets = pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]+\]/g) ?? [];
      expect(sheets.length, path).toBeGreaterThan(0);
      for (const sheet of sheets) expect(sheet).toMatch(/\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    }
    await visit.close();
  });

  test('on a sheet of A4 has each mark under the label of its place on the axis', async () => {
    // As wide as A4 is between its margins.
    const [visit, page] = await member({ viewport: { width: 688, height: 972 } });
    for (const path of ['/council/noden', '/council/noden/reached']) {
      await page.goto(product.url + path, { waitUntil: 'networkidle' });
      await page.emulateMedia({ media: 'print' });
      const apart = await page.locator('.chart').evaluateAll((charts) =>
        charts.flatMap((chart) => {
          const axis = chart.querySelector('svg.axis')?.getBoundingClientRect();
          return [...chart.querySelectorAll('li svg.mark')].map((mark) => {
            const { left, width } = mark.getBoundingClientRect();
            return Math.max(Math.abs(left - (axis?.left ?? 0)), Math.abs(width - (axis?.width ?? 0)));
          });
        }),
      );
      expect(apart.length, path).toBeGreaterThan(10);
      expect(Math.max(...apart), path).toBeLessThan(1.5);
    }
    await visit.close();
  });

  test('can be read with a keyboard: every link and every table that scrolls is reached, in order', async () => {
    const [visit, page] = await member({ viewport: { width: 320, height: 800 } });
    for (const path of [
      '/council/noden',
      '/council/noden/gap',
      '/council/noden/reached',
      '/council/noden/method',
    ]) {
      await page.goto(product.url + path, { waitUntil: 'networkidle' });
      const stops = page.locator('main :is(a[href], button, select, input, [tabindex="0"])');
      const count = await stops.count();
      await stops.first().focus();
      for (let at = 0; at < count; at++) {
        const here = await stops.nth(at).evaluate((stop) => stop === document.activeElement);
        expect(here, `${path}: stop ${String(at)} of ${String(count)}`).toBe(true);
        await page.keyboard.press('Tab');
      }
    }
    await visit.close();
  });

  test('says why a figure is hidden', async () => {
    const [visit, page] = await member();
    for (const path of PAGES) {
      await page.goto(product.url + path);
      const text = await words(page, 'article');
      expect(text, path).toContain('Verborgen: een groep van minder dan 10 mensen');
      expect(text, path).toContain('Een lege groep ziet er net zo uit.');
    }
    await visit.close();
  });

  test('of a survey without results says that there are none, and why that may be', async () => {
    const [visit, page] = await member();
    for (const part of ['', '/gap', '/reached', '/method']) {
      const response = await page.goto(`${product.url}/council/nog-niets${part}`);
      expect(response?.status()).toBe(404);
      expect(await words(page, 'main')).toMatch(/nog geen resultaten gepubliceerd.*te weinig antwoorden/);
    }
    await visit.close();
  });

  test('of too few answers gives counts, and says so instead of a finding', async () => {
    const [visit, page] = await member();
    await page.goto(`${product.url}/council/inspraak`);
    expect(await words(page, '.sentence')).toMatch(/te weinig (voor aandelen|mensen)|Te weinig mensen/);
    expect(await page.locator('tbody td strong').count()).toBe(0);
    await page.goto(`${product.url}/council/inspraak/gap`);
    expect(await words(page, '.sentence')).toContain('geen twee herkomstgroepen met genoeg antwoorden');
    await page.goto(`${product.url}/council/inspraak/reached`);
    const text = await words(page, 'article');
    expect(text).toContain('Er zijn geen bevolkingscijfers opgeladen.');
    expect(text).toContain('Er zijn te weinig antwoorden voor aandelen.');
    expect(text).toContain('te weinig onafgewerkte vragenlijsten');
    await page.goto(`${product.url}/council/inspraak/method`);
    expect(await words(page, 'article')).toContain(
      'De cijfers zijn niet gewogen: elk antwoord telt even zwaar.',
    );
    await visit.close();
  });
});

/** A population that is nothing like who answers: older women above all. */
const OTHER: Margins = {
  age: { ...AGE, '55_64': 5 * AGE['55_64'], '65_74': 20 * AGE['65_74'], '75p': 20 * AGE['75p'] },
};

// The last of this file: the report is another one afterwards.
test('where the weighting changes, figures that wait for new answers are not called weighted, and the method warns', async () => {
  const visit = await browser.newContext({ locale: 'nl-BE' });
  const staff = await signIn(visit, product, 'staff');
  await upload(staff, 'noden', OTHER);
  expect(await words(staff, '#weighting')).toContain(
    'wordt pas gewogen als er genoeg nieuwe antwoorden zijn',
  );
  await publish(staff, 'noden');
  await visit.close();

  const [council, page] = await member();
  await page.goto(`${product.url}/council/noden/method`);
  const method = await words(page, 'article');
  expect(method).toMatch(/designeffect is (2,[1-9]|[3-9])/);
  expect(method).toContain('Let op: het designeffect is groter dan 2.');
  expect(method).toMatch(/Bij ongeveer \d+ antwoorden is het gewicht daarvoor aangepast/);
  expect(method).toContain('Tot dan staat het er ongewogen.');
  await page.goto(`${product.url}/council/noden`);
  expect(await words(page, '.weight')).toContain('te weinig nieuwe sinds er (anders) gewogen wordt');
  const notes = await words(page, '#method ~ ul');
  expect(notes).toContain('de cijfers op deze pagina zijn dat niet');
  expect(notes).not.toContain('De aandelen en marges zijn gewogen');
  expect(await words(page, 'thead')).not.toContain('gewogen');
  expect(await page.locator('#register').count()).toBe(0);
  await page.goto(`${product.url}/council/noden/gap`);
  expect(await words(page, '.weight')).not.toContain('zo zeker als');
  await council.close();
});

/** The texts of the report that can be seen: sentences, cells of tables, and figures on marks. */
const seen = (page: Page): Promise<string[]> =>
  page
    .locator('article :is(.sentence, h2, th, td, li, figcaption, svg text)')
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility() && !each.closest('nav'))
        .map((each) => (each.textContent ?? '').replaceAll(/\s+/g, ' ').trim()),
    );

/** The figures of all tables; a number is written in another way in each language, so only its digits are taken. */
const tableFigures = async (page: Page): Promise<string[]> =>
  (await words(page, 'article td')).replaceAll(/(?<=\d)[.,\u202f\u00a0](?=\d)/g, '').match(/\d+/g) ?? [];
