import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ACCESSIBILITY } from '#shared/contract/accessibility.ts';

/** How a resident comes: with which language, screen and browser. */
export interface Device {
  readonly language?: string;
  readonly width?: 320 | 1280;
  readonly script?: boolean;
}

export interface Resident {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: script errors, refused content, files that are not there. */
  readonly complaints: string[];
  /** Every address that was asked for. */
  readonly addresses: string[];
}

const scriptless = new WeakSet<Page>();

/** Somebody with a browser of their own. */
export async function openResident(browser: Browser, device: Device = {}): Promise<Resident> {
  const { language = 'nl', width = 1280, script = true } = device;
  const context = await browser.newContext({
    locale: language,
    viewport: { width, height: width === 320 ? 640 : 900 },
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  if (!script) scriptless.add(page);
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const addresses: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (entry) => {
    // A page that says what is wrong comes with a status that the console calls an error.
    if (entry.type() === 'error' && !/status of 4\d\d/.test(entry.text())) complaints.push(entry.text());
  });
  page.on('request', (request) => addresses.push(request.url()));
  return { page, context, complaints, addresses };
}

/** Opens a survey and presses Start. */
export async function begin(page: Page, url: string, channel: string, language: string): Promise<void> {
  await page.goto(`${url}/s/${channel}?lang=${language}`);
  await page.click('button[value=start]');
  await page.waitForSelector('[data-interview]');
}

/** Presses Next and waits for what comes. */
export async function next(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('[data-actions] button[value=next]')]);
}

/** Answers everything on the page the way somebody would who has something to say to each question. */
export async function answerPage(page: Page, wanted: Readonly<Record<string, string>> = {}): Promise<void> {
  const questions = await page.$$eval('[data-question]', (all) =>
    all.map((question) => ({
      type: question.getAttribute('data-question') ?? '',
      path: question.getAttribute('data-path') ?? '',
    })),
  );
  for (const { type, path } of questions) {
    const question = page.locator(`[data-path="${path}"]`);
    const code = wanted[path];
    const radios = question.locator('[data-options] input[type=radio]');
    switch (type) {
      case 'single':
      case 'municipality':
      case 'consent':
      case 'rating':
        await (
          code === undefined
            ? radios.nth(Math.min(1, (await radios.count()) - 1))
            : question.locator(`input[value="${code}"]`)
        ).check();
        break;
      case 'multiple':
        await question
          .locator(code === undefined ? 'input:not([data-exclusive])' : `input[value="${code}"]`)
          .first()
          .check();
        break;
      case 'matrix':
        for (const row of await question.locator('fieldset fieldset').all()) {
          await row.locator('input').first().check();
        }
        break;
      case 'ranking':
        for (const [index, field] of (await question.locator('li input').all()).entries()) {
          await field.fill(String(index + 1));
        }
        break;
      case 'number':
        await question.locator('.input').fill(code ?? '٢٥');
        break;
      case 'date':
        await question.locator('.input').fill(code ?? '3/2021');
        break;
      case 'text':
        await question.locator('.input').fill(code ?? 'Een plek om samen te koken');
        break;
      case 'note':
        break;
      default:
        throw new Error(`Nobody here knows how to answer a question of type ${type}.`);
    }
  }
}

/** Goes through the whole interview, up to the page on which the answers are checked. */
export async function answerAll(page: Page, wanted: Readonly<Record<string, string>> = {}): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (new URL(page.url()).pathname.endsWith('/send')) return;
    await answerPage(page, wanted);
    await next(page);
  }
  throw new Error('The interview does not end.');
}

/** Sends the answers and gives the receipt code. */
export async function send(page: Page): Promise<string> {
  await Promise.all([page.waitForURL('**/receipt'), page.click('button[value=send]')]);
  return (await page.textContent('[data-receipt]')) ?? '';
}

/** The page can be used by everybody: WCAG 2.2 A and AA as far as axe can tell, and nothing to scroll sideways. */
export async function expectOpenToAll(page: Page): Promise<void> {
  const audited = scriptless.has(page) ? await copyWithScript(page) : page;
  const { violations } = await new AxeBuilder({ page: audited }).withTags([...ACCESSIBILITY.rules]).analyze();
  if (audited !== page) await audited.context().close();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    page.url(),
  ).toEqual([]);
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(screen);
}

/** The invisible marks around values. */
const MARKS = /[\u2066-\u2069]/g;

/** The text that is seen. */
export async function readText(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().innerText()).replace(MARKS, '');
}

/**
 * What the interface says for it in a language, from the catalogue itself: a text that is written better breaks no
 * test. Where a text counts, it is the form for `count`.
 */
export function words(language: string, key: string, count = 1): string {
  const file = new URL(`../../web/src/lib/messages/resident/${language}.json`, import.meta.url);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | Record<string, string>>;
  const text = texts[key];
  const form = typeof text === 'object' ? text[new Intl.PluralRules(language).select(count)] : text;
  if (form === undefined) throw new Error(`${language} has no text "${key}".`);
  return form.replace('{count}', String(count));
}

/** The same page where a script may run, for axe: the HTML and styles as they came, without the page's own script. */
async function copyWithScript(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const html = (await page.content()).replace(/<script[^>]*><\/script>/g, '');
  const context = await browser.newContext({ viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.route(page.url(), (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await copy.goto(page.url());
  return copy;
}
