import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { launchChromium } from '../browser/chromium.ts';
import { fieldQuestionnaire } from '../browser/field-questionnaire.ts';
import { type BenchEntry, median, type Surroundings } from './entry.ts';
import { toQuestionnaire } from './workload/to-questionnaire.ts';
import { build } from './workload/workload.mjs';

const CHANNEL = 'werklast';
const SLOWED = 6;
/** 400 kilobits a second with 400 ms to an answer. */
const SLOW_NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const ROUNDS = 7;

/** The survey of the workload, its first group on one page: there one answer shows ten questions. */
function onOnePage(): Questionnaire {
  const { children, ...rest } = toQuestionnaire(build());
  const [first, ...others] = children;
  if (first?.type !== 'group') throw new Error('The workload begins with a group.');
  return { ...rest, children: [{ ...first, together: true }, ...others] };
}

let fielded: Promise<string> | undefined;
const surveyAt = ({ product }: Surroundings): Promise<string> =>
  (fielded ??= product().then(async ({ url }) => {
    await fieldQuestionnaire(url, onOnePage(), CHANNEL);
    return url;
  }));

/** Somebody new with a telephone, whose page is given to `use`. */
async function withPhone<Result>(
  use: (page: Page, session: CDPSession, browser: Browser) => Promise<Result>,
) {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      locale: 'nl',
      viewport: { width: 360, height: 640 },
      // What a worker fetches is not slowed down with its page.
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    return await use(page, session, browser);
  } finally {
    await browser.close();
  }
}

async function begin(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/s/${CHANNEL}?lang=nl`);
  await Promise.all([page.waitForSelector('[data-interview]'), page.click('button[value=start]')]);
}

/** When the page was first painted, in milliseconds of the clock of the browser. */
const painted = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const find = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    for (let tries = 0; find() === undefined && tries < 500; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return performance.timeOrigin + (find() ?? Number.POSITIVE_INFINITY);
  });

const clock = (page: Page): Promise<number> =>
  page.evaluate(() => performance.timeOrigin + performance.now());

/** The bytes on the wire of every script, style and definition until the first pages of the form stand there. */
async function fillForm(surroundings: Surroundings) {
  const url = await surveyAt(surroundings);
  return withPhone(async (page, session) => {
    const kinds = new Map<string, string>();
    const bytes = new Map<string, number>();
    await session.send('Network.enable');
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script' || type === 'Stylesheet' || response.url.includes('/versions/'))
        kinds.set(requestId, `${type} ${response.url}`);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.set(requestId, encodedDataLength);
    });
    await begin(page, url);
    await page.locator('input[name=q1]').first().check();
    await page.waitForLoadState('networkidle');
    const sum = (kind: string): number =>
      [...kinds].filter(([, is]) => is.startsWith(kind)).reduce((all, [id]) => all + (bytes.get(id) ?? 0), 0);
    const [scripts, styles] = [sum('Script'), sum('Stylesheet')];
    const others = sum('');
    return {
      median: others / 1000,
      detail:
        `script ${(scripts / 1000).toFixed(1)}, style ${(styles / 1000).toFixed(1)}, ` +
        `definition ${((others - scripts - styles) / 1000).toFixed(1)} (the server makes the pages)`,
    };
  });
}

/** From the link to a page that can be used, and from Start to a question that can be answered: the longer of both. */
async function usable(surroundings: Surroundings) {
  const url = await surveyAt(surroundings);
  const [opened, started]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    await withPhone(async (page, session) => {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
      const followed = await clock(page);
      await page.goto(`${url}/s/${CHANNEL}?lang=nl`, { waitUntil: 'commit' });
      await page.waitForSelector('button[value=start]');
      opened.push((await painted(page)) - followed);
      await page.waitForLoadState('networkidle');
      const pressed = await clock(page);
      await Promise.all([
        page.waitForURL(/\/s\/[^/]+\/\d/, { waitUntil: 'commit' }),
        page.click('button[value=start]', { noWaitAfter: true }),
      ]);
      await page.waitForSelector('input[name=q1]');
      started.push((await painted(page)) - pressed);
    });
  }
  const [link, start] = [median(opened) / 1000, median(started) / 1000];
  return {
    median: Math.max(link, start),
    detail: `from the link to the first page ${link.toFixed(2)}; from Start to the first question ${start.toFixed(2)}`,
  };
}

/** From the answer to the frame after it, on a page where it shows ten questions for the first time. */
async function showTen(surroundings: Surroundings) {
  const url = await surveyAt(surroundings);
  return withPhone(async (page, session) => {
    await begin(page, url);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.reload();
      await page.waitForLoadState('load');
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
      const { taken, shown } = await page.evaluate(async () => {
        const count = () => document.querySelectorAll('[data-question]').length;
        const choose = (value: string) =>
          document.querySelector<HTMLInputElement>(`input[name=q1][value=${value}]`)?.click();
        choose('no');
        // What was kept of the round before is put away, so that the questions come anew.
        await new Promise((resolve) => setTimeout(resolve, 600));
        const before = count();
        const start = performance.now();
        choose('yes');
        await new Promise((resolve) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = resolve;
            channel.port2.postMessage(undefined);
          }),
        );
        return { taken: performance.now() - start, shown: count() - before };
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      if (shown !== 10) throw new Error(`One answer shows ten questions, and ${String(shown)} came.`);
      times.push(taken);
    }
    return {
      median: median(times),
      detail: `${String(ROUNDS)} rounds, the longest ${Math.max(...times).toFixed(0)}`,
    };
  });
}

export const entries: readonly BenchEntry[] = [
  { name: 'fill-form', unit: 'KB', atMost: 50, measure: fillForm },
  { name: 'usable-slow-phone', unit: 's', atMost: 1.5, measure: usable },
  { name: 'show-ten-questions', unit: 'ms', atMost: 50, measure: showTen },
];
