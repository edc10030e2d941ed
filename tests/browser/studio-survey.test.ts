import { fileURLToPath } from 'node:url';
import { encode } from 'uqr';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { languageOf } from '#shared/language/languages.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { submissions } from '../submissions.ts';
import { plain, signIn } from './account.ts';
import { launchChromium } from './chromium.ts';
import { fieldQuestionnaire } from './field-questionnaire.ts';
import { axeRemarks, browserRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';

/** The margins that Peil comes with. */
const MARGINS = fileURLToPath(new URL('../../docs/margins/brussels-age-gender.csv', import.meta.url));

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** Somebody of the staff, signed in. */
async function staff(more: Parameters<Browser['newContext']>[0] = {}): Promise<[BrowserContext, Page]> {
  const visit = await browser.newContext({ locale: 'nl-BE', ...more });
  return [visit, await signIn(visit, product, 'staff')];
}

const words = async (page: Page, selector: string): Promise<string> =>
  plain(await page.locator(selector).first().textContent());
const told = (page: Page): Promise<string> => words(page, '.told .notice');
const channelStatus = async (code: string): Promise<unknown> =>
  ((await (await fetch(`${product.url}/api/channels/${code}`)).json()) as { status: unknown }).status;

describe('the list of surveys', () => {
  test('says of each its status and kind in words, and leads to it', async () => {
    const [visit, page] = await staff();
    await page.goto(`${product.url}/studio`);
    const needs = page.locator('main li', { hasText: 'Wat hebt u nodig in Brussel?' });
    expect(plain(await needs.textContent())).toMatch(
      /Wat hebt u nodig in Brussel\?.*Open.*Antwoorden.*Kanalen.*Test.*Talen.*Nederlands, Français, English/,
    );
    await page.getByRole('link', { name: 'Doet u mee in Brussel?' }).click();
    await page.waitForURL(`${product.url}/studio/inspraak`);
    await visit.close();
  });
});

// Each way of working has a survey of its own to work on.
test('what staff type before the script is there is kept', async () => {
  const [visit, page] = await staff();
  let letGo = (): void => undefined;
  const typed = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`${product.url}/studio/noden`, { waitUntil: 'commit' });
  await page.locator('input[name="label"]').fill('Bibliotheek Anderlecht');
  letGo();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('input[name="label"]').inputValue()).toBe('Bibliotheek Anderlecht');
  await visit.close();
});

test('staff with a keyboard are asked to confirm where they are, and go on from there when they do not', async () => {
  const [visit, page] = await staff();
  await page.goto(`${product.url}/studio/noden`, { waitUntil: 'networkidle' });
  await page.locator('#results a.button').press('Enter');
  const asked = page.locator('#results h3');
  await asked.waitFor();
  expect(await asked.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await page.locator('#results a.button').press('Enter');
  await asked.waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
  await visit.close();
});

describe.each([
  ['noden', true],
  ['inspraak', false],
] as const)('staff work on %s (JavaScript: %s)', (survey, javaScriptEnabled) => {
  test('close it after confirming, are told once, and open it again as a trial', async () => {
    const [visit, page] = await staff({ javaScriptEnabled });
    await page.goto(`${product.url}/studio/${survey}`);
    await page.getByRole('link', { name: 'Bevraging sluiten' }).click();
    await page.getByRole('link', { name: 'Nee, niet sluiten' }).click();
    expect(await channelStatus(survey)).toBe('open');

    await page.getByRole('link', { name: 'Bevraging sluiten' }).click();
    await page.getByRole('button', { name: 'Ja, sluit de bevraging' }).click();
    await page.locator('.told .notice').waitFor();
    expect(await told(page)).toContain('is nu gesloten');
    expect(page.url()).toBe(`${product.url}/studio/${survey}#told`);
    expect(await channelStatus(survey)).toBe('closed');
    expect(await words(page, '#status')).toContain('Gesloten');
    await page.reload();
    expect(await page.locator('.told .notice').count()).toBe(0);

    await page.getByRole('link', { name: 'Bevraging opnieuw openen' }).click();
    await page.getByLabel('Als test').check();
    await page.getByRole('button', { name: 'Ja, open de bevraging' }).click();
    await page.locator('.told .notice').waitFor();
    expect(await told(page)).toContain('is nu open');
    expect(await channelStatus(survey)).toBe('open');
    await visit.close();
  });

  test('cannot open it for real before the trust text is confirmed, and read why', async () => {
    const [visit, page] = await staff({ javaScriptEnabled });
    await page.goto(`${product.url}/studio/${survey}?confirm=close`);
    await page.getByRole('button', { name: 'Ja, sluit de bevraging' }).click();
    await page.locator('.told .notice').waitFor();
    await page.goto(`${product.url}/studio/${survey}?confirm=open`);
    await page.getByLabel('Echt', { exact: false }).last().check();
    await page.getByRole('button', { name: 'Ja, open de bevraging' }).click();
    await page.locator('#status [role="alert"]').waitFor();
    expect(await words(page, '#status [role="alert"]')).toContain(
      'een functionaris voor gegevensbescherming moet eerst de tekst over vertrouwen bevestigen',
    );
    expect(await page.title()).toMatch(/^Fout:/);
    expect(await channelStatus(survey)).toBe('closed');
    expect(await words(page, '#trust')).toContain('Ontwerp: nog niet bevestigd');

    // Not by half: the name alone is no confirmation.
    await page.getByLabel('Naam van de functionaris').fill('Ann Claes');
    await page.getByRole('button', { name: 'Bevestiging vastleggen' }).click();
    await page.locator('#statement-error').waitFor();
    expect(await page.getByLabel('Naam van de functionaris').inputValue()).toBe('Ann Claes');
    await page.getByLabel('De functionaris heeft elke zin').check();
    await page.getByRole('button', { name: 'Bevestiging vastleggen' }).click();
    await page.locator('.told .notice').waitFor();
    expect(await words(page, '#trust')).toContain('Bevestigd door Ann Claes op');

    await page.goto(`${product.url}/studio/${survey}?confirm=open`);
    await page.getByLabel('Echt', { exact: false }).last().check();
    await page.getByRole('button', { name: 'Ja, open de bevraging' }).click();
    await page.locator('.told .notice').waitFor();
    expect(await words(page, '#status')).toContain('Echt: de antwoorden tellen.');
    await visit.close();
  });

  test('make a channel, with what is wrong said at its field', async () => {
    const [visit, page] = await staff({ javaScriptEnabled });
    await page.goto(`${product.url}/studio/${survey}`);
    const code = page.locator('input[name="code"]');
    const make = page.getByRole('button', { name: 'Kanaal maken' });
    await code.fill('Bib Anderlecht');
    await make.click();
    await page.locator('#channels [role="alert"]').waitFor();
    expect(await page.locator('input[name="label"]').getAttribute('aria-invalid')).toBe('true');
    expect(await code.inputValue()).toBe('Bib Anderlecht');
    const described = (await code.getAttribute('aria-describedby'))?.split(' ').at(-1) ?? '';
    expect(plain(await page.locator(`[id="${described}"]`).textContent())).toContain('bib-anderlecht');

    await page.locator('input[name="label"]').fill('Bibliotheek Anderlecht');
    await code.fill(survey);
    await make.click();
    await page.getByText(`‘${survey}’`).or(page.getByText('is al in gebruik')).first().waitFor();
    expect(await words(page, '#channels .field.wrong')).toContain('is al in gebruik');

    await code.fill(`bib-${survey}`);
    await make.click();
    await page.locator('.told .notice').waitFor();
    expect(await told(page)).toBe('Het kanaal ‘Bibliotheek Anderlecht’ is gemaakt.');
    expect(await page.locator('input[name="label"]').inputValue()).toBe('');
    expect(await words(page, '#channels ul')).toContain(`${product.url}/s/bib-${survey}`);

    // Without a code Peil chooses one.
    await page.locator('input[name="label"]').fill('Café De Markten');
    await make.click();
    await page.getByText(/\/s\/cafe-de-markten-\w{4}/).waitFor();
    expect((await page.goto(`${product.url}/s/bib-${survey}`))?.status()).toBe(200);
    await visit.close();
  });

  test('weigh it to a file of margins: what is wrong is said line by line, and the good file stays', async () => {
    const [visit, page] = await staff({ javaScriptEnabled });
    const remarks = browserRemarks(page);
    const send = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
      await page.getByLabel('Bestand (CSV)').setInputFiles(file);
      await page.getByRole('button', { name: 'Opladen en controleren' }).click();
    };
    await page.goto(`${product.url}/studio/${survey}/weighting`);
    await send(MARGINS);
    await page.locator('.told .notice').waitFor();
    expect(await words(page, '#margins')).toContain('412.811');
    await page.getByRole('button', { name: 'Wegen', exact: true }).click();
    await page.getByText('De antwoorden worden gewogen').waitFor();
    if (javaScriptEnabled) expect(await axeRemarks(page)).toEqual([]);

    const wrong = 'margin,class,population,source,year\nage,18_24,veel,Statbel,2025';
    await send({ name: 'leeftijd.csv', mimeType: 'text/csv', buffer: Buffer.from(wrong) });
    await page.locator('main [role="alert"]').waitFor();
    expect(await words(page, 'main [role="alert"]')).toContain('Regel 2');
    if (javaScriptEnabled) expect(await axeRemarks(page)).toEqual([]);
    await page.goto(`${product.url}/studio/${survey}/weighting?confirm=remove`);
    expect(await words(page, '#margins')).toContain('412.811');
    await page.getByRole('button', { name: 'Bevolkingscijfers verwijderen' }).click();
    await page.locator('.told .notice').waitFor();
    expect(await words(page, '#margins')).not.toContain('412.811');
    expect(remarks).toEqual([]);
    await visit.close();
  });

  test('publish what the council may see, or read why not yet', async () => {
    const [visit, page] = await staff({ javaScriptEnabled });
    await page.goto(`${product.url}/studio/${survey}?confirm=publish`);
    await page.getByRole('button', { name: 'Ja, publiceer' }).click();
    await page.locator('#results [role="alert"]').waitFor();
    expect(await words(page, '#results')).toContain('kan nog geen momentopname gepubliceerd worden');
    await visit.close();
  });
});

describe('a survey with responses', () => {
  test('shows who is reached by channel, language and day, and tells what was published', async () => {
    const interviews = submissions();
    const languages: Record<string, number> = {};
    for (let sent = 0; sent < 60; sent++) {
      const { value } = interviews.next();
      languages[value.language] = (languages[value.language] ?? 0) + 1;
      const response = await fetch(`${product.url}/api/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...value, channel: 'bib-noden' }),
      });
      expect(response.status).toBe(200);
    }
    const resident = createClient({ baseUrl: product.url });
    for (let begun = 0; begun < 15; begun++) {
      const { receipt, version, language, answers } = interviews.next().value;
      const page = begun < 3 ? '1' : '2';
      const draft = { receipt, version, language, answers, channel: 'bib-noden', page };
      expect(await resident.saveDraft(draft)).toMatchObject({ ok: true });
    }
    const [visit, page] = await staff();
    await page.goto(`${product.url}/studio/noden`);
    await expect
      .poll(async () => {
        await page.reload();
        return words(page, '.totals');
      })
      .toContain('60 antwoorden ontvangen');
    expect(await words(page, '.tables table')).toContain('Bibliotheek Anderlecht');
    const stops = plain(await page.locator('#fieldwork table').last().textContent());
    expect(stops).toMatch(/Pagina 2.*12.*Andere pagina’s, elk minder dan 10.*3/);
    const byLanguage = page.locator('.tables table').nth(1).locator('tbody tr');
    expect(await byLanguage.count()).toBe(Object.keys(languages).length);
    expect(await page.locator('#fieldwork svg[role="img"]').getAttribute('aria-label')).toContain('60');

    await page.getByRole('link', { name: 'Nu een momentopname publiceren' }).click();
    await page.getByRole('button', { name: 'Ja, publiceer' }).click();
    await page.locator('.told .notice').waitFor();
    expect(await told(page)).toMatch(
      /^Momentopname \d+ is gepubliceerd\. Ze telt ongeveer \d+ antwoorden\.$/,
    );
    await page.getByRole('link', { name: 'Bekijk wat de adviesraad ziet' }).click();
    await page.waitForURL(`${product.url}/council/noden`);
    // Real answers: half of them wait for the following snapshot, and the rest is enough for a table.
    expect(await page.locator('main').textContent()).toContain('Basis: mensen die antwoordden');
    await visit.close();
  });
});

describe('a channel', () => {
  /** The dark modules that an SVG path draws. */
  function drawn(path: string, size: number): boolean[][] {
    const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      const row = grid[Number(y)];
      for (let at = Number(x); at < Number(x) + Number(width); at += 1) if (row) row[at] = true;
    }
    return grid;
  }

  test('has a QR code of its link, on the page, in the file and on the poster', async () => {
    const [visit, page] = await staff();
    const here = `${product.url}/studio/noden/channels/noden`;
    const link = `${product.url}/s/noden`;
    const wanted = encode(link, { ecc: 'M', border: 4 }).data;
    await page.goto(here);
    expect(await words(page, '.link')).toBe(link);
    const file = await page.request.get(`${here}/qr.svg`);
    expect(file.headers()['content-type']).toContain('image/svg+xml');
    expect(file.headers()['content-disposition']).toContain('peil-noden.svg');
    const paths = [
      await page.locator('#qr svg path').getAttribute('d'),
      / d="([^"]+)"/.exec(await file.text())?.[1],
    ];
    await page.goto(`${here}/poster`);
    paths.push(await page.locator('.code svg path').getAttribute('d'));
    for (const path of paths) expect(drawn(path ?? '', wanted.length)).toEqual(wanted);
    await visit.close();
  });

  test('has a poster on one sheet of A4, in each language of the survey', async () => {
    const [visit, page] = await staff();
    await page.goto(`${product.url}/studio/noden/channels/noden/poster`);
    expect(await words(page, 'section[lang="nl"]')).toContain('Wat hebt u nodig in Brussel?');
    expect(await words(page, 'section[lang="fr"]')).toContain('Répondez dans votre langue');
    expect(await words(page, 'section[lang="en"]')).toContain('Answer in your language');
    expect(await page.locator('section[lang="ar"]').getAttribute('dir')).toBe('rtl');
    expect(await words(page, '.sheet > .link')).toBe(`${new URL(product.url).host}/s/noden`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1);
    const box = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf);
    expect([Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))]).toEqual([595, 842]);
    await visit.close();
  });

  test('has a poster that says what to do in twelve languages, each from its own side, and still is one sheet with a code to scan', async () => {
    const said = {
      ...{
        nl: 'Scan de code',
        fr: 'Scannez le code',
        en: 'Scan the code',
        ar: 'امسحوا الرمز',
        ary: 'امسحوا الرمز',
      },
      ...{ es: 'Escanee el código', tr: 'Kodu okutun', ro: 'Scanați codul', ti: 'ነቲ ኮድ', ps: 'کوډ سکن کړئ' },
      ...{ prs: 'کود را سکن کنید', uk: 'Відскануйте код' },
    };
    const languages = Object.keys(said);
    const title = Object.fromEntries(
      languages.filter((tag) => tag !== 'ary').map((tag) => [tag, 'Wat hebt u nodig in uw buurt?']),
    );
    const questionnaire = { ...NEEDS_SURVEY, id: 'twaalf-talen', languages, title };
    await fieldQuestionnaire(product.url, questionnaire, 'twaalf');
    const [visit, page] = await staff();
    await page.goto(`${product.url}/studio/twaalf/channels/twaalf/poster`);
    expect(await page.locator('.sheet section').count()).toBe(12);
    for (const [language, words] of Object.entries(said)) {
      const section = page.locator(`.sheet section[lang="${language}"]`);
      expect(await section.getAttribute('dir'), language).toBe(languageOf(language).direction);
      expect(plain(await section.textContent())).toContain(words);
    }
    // Letters that the computer which prints may lack come along.
    const letters = () =>
      page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
      });
    expect(await letters()).toEqual(expect.arrayContaining(['Vazirmatn', 'Peil Ethiopic']));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    const [code, sheet] = await Promise.all(
      ['.code svg', '.sheet'].map((selector) => page.locator(selector).boundingBox()),
    );
    // 3.5 cm on paper, at 96 dots an inch; nothing hangs out of the sheet.
    expect(code?.width).toBeGreaterThan(132);
    expect((code?.y ?? 0) + (code?.height ?? 0)).toBeLessThan((sheet?.y ?? 0) + (sheet?.height ?? 0));
    expect(await page.locator('.sheet').evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1);
    await visit.close();
  });

  test('of another survey, or none, is not found', async () => {
    const [visit, page] = await staff();
    for (const path of ['/studio/noden/channels/inspraak', '/studio/noden/channels/nothing/poster']) {
      expect((await page.goto(product.url + path))?.status(), path).toBe(404);
      expect(await words(page, 'main')).toContain('Dit kanaal bestaat niet');
    }
    await visit.close();
  });
});

describe('every page of staff', () => {
  const PAGES = [
    '/studio',
    '/studio/noden',
    '/studio/noden?confirm=close',
    '/studio/noden?confirm=publish',
    '/studio/noden/channels/noden',
    '/studio/noden/channels/noden/poster',
    '/studio/noden/weighting',
  ];

  test.each([
    [320, 'dark', 'fr'],
    [1280, 'light', 'en'],
  ] as const)(
    'at %i px in the %s theme, in %s, fits and has no remark',
    async (width, colorScheme, language) => {
      const [visit, page] = await staff({ viewport: { width, height: 800 }, colorScheme });
      await page.goto(`${product.url}/studio?lang=${language}`);
      const remarks = browserRemarks(page);
      for (const path of PAGES) {
        await page.goto(product.url + path, { waitUntil: 'networkidle' });
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await axeRemarks(page), path).toEqual([]);
        expect(await overflow(page), path).toBe(0);
      }
      expect(remarks).toEqual([]);
      await visit.close();
    },
  );
});
