import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { makeReceipt, RECEIPT_BYTES } from '#shared/response/receipt.ts';
import { plain, signIn } from './account.ts';
import { allCounted } from './all-counted.ts';
import { blankQuestionnaire } from './blank-questionnaire.ts';
import { launchChromium } from './chromium.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { answerAll, begin, openResident, send } from './resident.ts';

/**
 * The whole way, as people would go it: a member of staff makes a questionnaire of twelve questions with two rules,
 * writes the French, gets the Arabic from an agency, checks, publishes and fields it; residents answer in Arabic; a
 * slip of the pen is mended a week later; and the council reads the answers to both versions as one result.
 */
let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

interface Wanted {
  /** The button that adds it. */
  readonly type: string;
  readonly label: string;
  readonly options?: readonly string[];
  readonly onlyIf?: string;
}

/** In the order in which they are asked. Of the ninth the first letters are swapped, as happens. */
const QUESTIONS: readonly Wanted[] = [
  {
    type: 'Eén antwoord',
    label: 'Hoe oud bent u?',
    options: ['Tot 30 jaar', '31 tot 60 jaar', 'Ouder dan 60'],
  },
  { type: 'Eén antwoord', label: 'Hebt u een woning?', options: ['Ja', 'Nee'] },
  { type: 'Tekst', label: 'Wat voor woning zoekt u?', onlyIf: 'Nee' },
  {
    type: 'Meerdere antwoorden',
    label: 'Wat hebt u nodig?',
    options: ['Werk', 'Nederlands leren', 'Een dokter'],
  },
  { type: 'Eén antwoord', label: 'Hebt u kinderen?', options: ['Kinderen: ja', 'Kinderen: nee'] },
  { type: 'Getal', label: 'Hoeveel kinderen hebt u?', onlyIf: 'Kinderen: ja' },
  { type: 'Rangschikken', label: 'Wat komt voor u eerst?', options: ['Het park', 'De bus', 'De school'] },
  { type: 'Datum', label: 'Sinds wanneer woont u hier?' },
  { type: 'Eén antwoord', label: 'Komt u in het gemeenschpascentrum?', options: ['Vaak', 'Soms', 'Nooit'] },
  { type: 'Meerdere antwoorden', label: 'Hoe hoort u nieuws?', options: ['Van vrienden', 'Op de telefoon'] },
  { type: 'Uitleg', label: 'Nog één vraag.' },
  { type: 'Tekst', label: 'Wat wilt u nog zeggen?' },
];
const SLIP = 'Komt u in het gemeenschpascentrum?';
const MENDED = 'Komt u in het gemeenschapscentrum?';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();
/** Presses a button of a page that comes from the server as a whole. */
const press = (page: Page, name: string) =>
  Promise.all([page.waitForNavigation(), button(page, name).click()]);
const outline = (page: Page) => page.locator('nav[aria-labelledby=outline-title] .label').allTextContents();

/** The designer's page stays and is shown anew. */
async function save(page: Page): Promise<void> {
  await button(page, 'Bewaren').click();
  await page
    .getByText(/^(Bewaard\.|Opgeslagen)$/)
    .first()
    .waitFor();
}

async function write(page: Page, { type, label, options, onlyIf }: Wanted): Promise<void> {
  const before = new URL(page.url()).searchParams.get('at');
  await button(page, type).click();
  await page.waitForURL((url) => url.searchParams.get('at') !== before);
  await page.fill('textarea[name=label]', label);
  if (options) {
    // The answers that a new question begins with make place for its own.
    for (const field of await page.locator('.option input').all()) await field.fill('');
    await page.fill('textarea[name="options+"]', options.join('\n'));
  }
  if (onlyIf !== undefined) await page.selectOption('select[name=when]', { label: onlyIf });
  await save(page);
}

/** What an agency gives back: every text in its language, known by the source. */
const translated = (xliff: string): string =>
  xliff
    .replaceAll(/<segment[^>]*>/g, '<segment state="translated">')
    .replaceAll(
      /<source([^>]*)>([\s\S]*?)<\/source>\s*(?:<target[^>]*\/>|<target[^>]*>[\s\S]*?<\/target>)?/g,
      (_, attributes: string, source: string) =>
        `<source${attributes}>${source}</source><target>ترجمة ${source}</target>`,
    );

/** Somebody in the studio whose way is told in the steps below. */
async function designer(): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ locale: 'nl-BE' });
  const page = await signIn(context, product, 'staff');
  page.setDefaultTimeout(30_000);
  return [context, page];
}

/** What the studio says was done. */
const told = async (page: Page, words: string | RegExp): Promise<void> => {
  await expect.poll(async () => plain(await page.locator('.told').textContent()), PATIENT).toMatch(words);
};
const PATIENT = { timeout: 30_000 };

/** A few others answer through the API, as their telephones would. */
async function othersAnswer(channel: string, count: number): Promise<void> {
  const client = createClient({ baseUrl: product.url });
  const opened = await client.openChannel({ channel });
  if (!opened.ok) throw new Error(opened.problem.title);
  for (let at = 0; at < count; at++) {
    const outcome = await client.submitResponse({
      channel,
      version: opened.output.version,
      language: at % 2 === 0 ? 'ar' : 'fr',
      receipt: makeReceipt(randomBytes(RECEIPT_BYTES)),
      answers: { question_2: 'ja', question_4: ['werk'], question_9: at % 3 === 0 ? 'soms' : 'nooit' },
    });
    expect(outcome).toMatchObject({ ok: true });
  }
}

test('from a blank page to one result of two versions', async () => {
  const [context, page] = await designer();
  const questionnaire = await blankQuestionnaire(page, product, 'Leven in de wijk');

  await page.goto(`${questionnaire}/design`);
  await page.getByRole('link', { name: /Eerste vraag/ }).click();
  await page.waitForURL(/at=question_1$/);
  for (const wanted of QUESTIONS) await write(page, wanted);
  await page.getByRole('link', { name: /Eerste vraag/ }).click();
  await page.waitForURL(/at=question_1$/);
  await button(page, 'Schrappen').click();
  await expect
    .poll(() => outline(page), PATIENT)
    .toEqual(['section_1', ...QUESTIONS.map(({ label }) => label)]);

  for (const language of ['fr', 'ar']) {
    await page.selectOption('select[name=language]', language);
    await button(page, 'Taal toevoegen').click();
    await page.locator(`a[href$="/translate/${language}"]`).first().waitFor();
  }

  // French by hand, text beside text, a page of texts at a time.
  await page.goto(`${questionnaire}/translate/fr`);
  for (let round = 0; round < 2; round++) {
    for (const pair of await page.locator('.pair').all())
      await pair
        .locator('textarea')
        .fill(`FR ${plain(await pair.locator('[lang=nl]').first().textContent())}`);
    await press(page, 'Bewaren');
    await page.getByText('vertalingen zijn bewaard').waitFor();
  }
  await page.getByText('Alles is vertaald').waitFor();

  // Arabic by an agency, as XLIFF.
  await page.goto(`${questionnaire}/translate/ar`);
  const xliff = await (await page.request.get(`${questionnaire}/translate/ar/file?format=xliff`)).text();
  await page.setInputFiles('input[type=file]', {
    name: 'ar.xlf',
    mimeType: 'application/xml',
    buffer: Buffer.from(translated(xliff)),
  });
  await press(page, 'Bestand bekijken');
  await page.getByText(/teksten worden overgenomen/).waitFor();
  await press(page, 'Overnemen');
  await page.getByText('Alles is vertaald').waitFor();

  // Checked and published.
  await page.goto(questionnaire);
  await page.locator('#publish button').click();
  await told(page, 'Versie 1 is gepubliceerd.');

  // Fielded.
  await page.getByRole('link', { name: 'Bevraging maken met deze versie' }).click();
  await page.fill('#channels', 'Bibliotheek\nSchool');
  await button(page, 'Bevraging maken').click();
  await told(page, /is gemaakt/);
  const survey = page.url().split(/[?#]/)[0] ?? '';
  await page.getByRole('link', { name: 'Bevraging openen' }).click();
  await button(page, 'Ja, open de bevraging').click();
  await told(page, /open/i);
  await page.locator('#channels .link').first().waitFor();
  const channels = (await page.locator('#channels .link').allTextContents()).map(
    (link) => plain(link).split('/').at(-1) ?? '',
  );
  const [library = '', school = ''] = channels;

  // Answered in Arabic, to the first version; a few others with them.
  const reads = await openResident(browser, { language: 'ar', width: 320 });
  await begin(reads.page, product.url, library, 'ar');
  expect(plain(await reads.page.locator('[data-path=question]').textContent())).toContain('ترجمة');
  await answerAll(reads.page, { question_2: 'nee' });
  expect(await send(reads.page)).toMatch(/\w/);
  await othersAnswer(library, 19);

  // The slip of the pen is mended, and the second version published.
  await page.goto(`${questionnaire}/design`);
  await page.getByRole('link', { name: SLIP }).click();
  await page.waitForURL(/at=question_9/);
  await page.fill('textarea[name=label]', MENDED);
  await save(page);
  await page.goto(questionnaire);
  const changes = plain(await page.locator('#publish').textContent());
  expect(changes).toContain(SLIP);
  expect(changes).toContain(MENDED);
  expect(changes).toContain('geen gevolg voor antwoorden');
  await page.locator('#publish button').click();
  await told(page, 'Versie 2 is gepubliceerd.');
  await page.goto(`${survey}/plan`);
  await button(page, /Ga verder met/).click();
  await told(page, /gaat verder met versie/);

  // The second version is answered as the first was.
  const later = await openResident(browser, { language: 'ar', width: 320, script: false });
  await begin(later.page, product.url, school, 'ar');
  await answerAll(later.page, { question_2: 'ja' });
  expect(await send(later.page)).toMatch(/\w/);
  await othersAnswer(school, 19);
  expect([...reads.complaints, ...later.complaints]).toEqual([]);

  // One result: everybody who answered either version.
  await allCounted(page, product, survey.split('/').at(-1) ?? '', 40);
  await page.goto(`${survey}?confirm=publish`);
  await button(page, 'Ja, publiceer').click();
  await told(page, /momentopname/i);
  await page.goto(`${product.url}/council/${survey.split('/').at(-1) ?? ''}?question=question_9`);
  const main = plain(await page.locator('main').textContent());
  expect(main).toContain(MENDED);
  expect(main).not.toContain(SLIP);
  // Forty, with the noise of every count (5) and rounding to 5; of one version alone twenty-five at most.
  const base = Number(/mensen die antwoordden\s*(\d+)/u.exec(main)?.[1]);
  expect(base).toBeGreaterThanOrEqual(35);
  expect(base).toBeLessThanOrEqual(45);
  await Promise.all([reads, later].map((resident) => resident.context.close()));
  await context.close();
}, 300_000);
