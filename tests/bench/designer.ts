import { createDesign } from '#functions/store/questionnaires.ts';
import { tableNames, tablesEnvironment } from '#infra/local/create-tables.ts';
import { newHead } from '#shared/contract/head-after.ts';
import { designOf } from '#shared/design/design.ts';
import { signIn } from '../browser/account.ts';
import { launchChromium } from '../browser/chromium.ts';
import { type BenchEntry, median, type Surroundings } from './entry.ts';
import { largeQuestionnaire } from './workload/large-questionnaire.ts';

const ROUNDS = 21;
const ID = 'groot';
const DAY = '2026-11-25';

/**
 * From a keystroke in the text of a question, in a draft of 300 questions and 8 languages, to the frame in which the
 * preview shows it.
 */
async function editToPreview({ product }: Surroundings) {
  const running = await product();
  const emulator = Number(new URL(running.url).port) + 3;
  Object.assign(process.env, tablesEnvironment(`http://127.0.0.1:${String(emulator)}`, tableNames()));
  const questionnaire = largeQuestionnaire(ID, 300);
  const head = newHead(questionnaire, DAY);
  await createDesign(head, designOf(questionnaire), { who: 'bench', day: DAY }, 'create');
  const last = questionnaire.children.flatMap((node) => (node.type === 'group' ? node.children : [])).at(-1);
  const browser = await launchChromium();
  try {
    const page = await signIn(await browser.newContext({ locale: 'nl-BE' }), running, 'staff');
    page.setDefaultTimeout(60_000);
    await page.goto(`${running.url}/studio/questionnaires/${ID}/design?at=${last?.name ?? ''}`);
    await page.waitForSelector('html[data-handling]');
    const [shown, kept]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      const times = await page.evaluate(
        async (text) => {
          const field = document.querySelector<HTMLTextAreaElement>('textarea[name=label]');
          if (!field) throw new Error('There is no question to edit.');
          const until = (isSo: () => boolean): Promise<number> =>
            new Promise((resolve) => {
              const look = (): void => {
                if (isSo()) resolve(performance.now());
                else requestAnimationFrame(look);
              };
              look();
            });
          field.focus();
          field.value = text;
          const start = performance.now();
          field.dispatchEvent(new Event('input', { bubbles: true }));
          const preview = await until(
            () => document.querySelector('form[data-preview]')?.textContent.includes(text) ?? false,
          );
          const framed = await until(() => true).then(
            () =>
              new Promise<number>((resolve) =>
                requestAnimationFrame(() => {
                  resolve(performance.now());
                }),
              ),
          );
          const saved = await until(() => field.defaultValue === text);
          return { shown: Math.max(preview, framed) - start, kept: saved - start };
        },
        `Een nieuwe tekst, de ${String(round)}e`,
      );
      shown.push(times.shown);
      kept.push(times.kept);
    }
    return {
      median: median(shown),
      detail: `${String(ROUNDS)} edits, the longest ${Math.max(...shown).toFixed(0)}; saved after ${median(kept).toFixed(0)}, of which 700 is the pause in typing`,
    };
  } finally {
    await browser.close();
  }
}

export const entries: readonly BenchEntry[] = [
  { name: 'edit-to-preview', unit: 'ms', atMost: 100, measure: editToPreview },
];
