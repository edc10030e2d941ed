import { describe, expect, test } from 'vitest';
import { countedColumns } from '#shared/results/columns/counted-columns.ts';
import { calendarOf } from '#shared/results/disclosure/calendar.ts';
import type { Ledger } from '#shared/results/disclosure/ledger.ts';
import { release } from '#shared/results/disclosure/release.ts';
import type { Attempt } from '#shared/results/gate/gate.ts';
import type { Voices } from '#shared/results/snapshot.ts';
import { tabulateCatalogue, totalOf } from '#shared/results/table/tabulate-catalogue.ts';
import { tabulate } from '#shared/results/tabulate.ts';
import type { CodedAnswer, CodedQuestion } from '#shared/results/voice/coded-question.ts';
import { voicesCatalogue, voicesColumn, voicesTable } from '#shared/results/voice/voices-catalogue.ts';
import { voicesOf } from '#shared/results/voice/voices-of.ts';
import { attemptOf, COMPILED, gate, neighbours, REPORTING } from './quarter.ts';

/** Themes of open answers are counted like everything else, and quotes give nobody away. */

const theme = (code: string) => ({ code, label: { nl: code } });

/** What neighbours wrote about their home; that they did has no question of its own in the quarter. */
const coded = (answers: ReadonlyMap<bigint, CodedAnswer>, name = 'home'): CodedQuestion => ({
  name,
  label: { nl: 'Wat is er met uw woning?' },
  themes: [theme('damp'), theme('rent'), theme('rats')],
  answers,
});

/** Of `people` neighbours every second is coded: most under damp, some under rent, three under rats. */
function answersOf(people: number): ReadonlyMap<bigint, CodedAnswer> {
  return new Map(
    Array.from({ length: Math.floor(people / 2) }, (_, at): [bigint, CodedAnswer] => {
      const themes = [
        ...(at % 3 === 0 ? [] : ['damp']),
        ...(at % 4 === 0 ? ['rent'] : []),
        ...(at < 3 ? ['rats'] : []),
      ];
      const [first] = themes;
      const quote =
        first !== undefined && at < 30
          ? { theme: at < 3 ? 'rats' : first, text: `Woorden ${String(97 - at)}`, language: 'nl' }
          : undefined;
      return [BigInt(2 * at), { themes, quote }];
    }),
  );
}

/** The quarter with the themes of one open question. */
function attempt(people: number, seed: number, question: CodedQuestion, before?: Ledger): Attempt {
  const responses = neighbours(people, seed);
  const columns = countedColumns(responses, []);
  const counted = {
    ...columns,
    columns: new Map([[voicesTable(question.name), voicesColumn(columns.ids, question)]]),
  };
  const tables = [
    ...tabulate(responses, COMPILED, REPORTING),
    ...tabulateCatalogue(counted, voicesCatalogue(COMPILED, [question])),
  ];
  const total = totalOf(columns);
  const released = release({ tables, total, ledger: before, secretMark: 'ours', day: '2026-03-01' });
  const base = attemptOf({ responses, calendar: calendarOf('trial') });
  const voices = voicesOf(released.questions.slice(-1), [question], columns.ids);
  return {
    ...base,
    tables,
    before,
    after: released.ledger,
    snapshot: {
      ...base.snapshot,
      responses: released.responses,
      questions: released.questions.slice(0, -1),
      ...(voices.length > 0 && { voices }),
    },
  };
}

const voicesIn = ({ snapshot }: Attempt): Voices => {
  const [voices] = snapshot.voices ?? [];
  if (!voices) throw new Error('the question is shown');
  return voices;
};

describe('themes of open answers', () => {
  test.each([3, 5, 8])('pass the gate, with the noise and rounding of every count (%i)', (seed) => {
    const made = attempt(300, seed, coded(answersOf(300)));
    expect(gate(made)).toEqual([]);
    const { themes } = voicesIn(made);
    expect(themes.breakdowns).toEqual([]);
    expect(Math.abs((themes.all.base ?? 0) - 150)).toBeLessThanOrEqual(7);
    for (const count of themes.all.counts) expect((count ?? 0) % 5).toBe(0);
  });

  test('of which too few answers are coded are not shown', () => {
    expect(attempt(300, 3, coded(answersOf(18))).snapshot.voices).toBeUndefined();
  });

  test('of a sensitive question, or of one that is not asked any more, wait for thirty', () => {
    for (const name of ['ill', 'gone']) {
      expect(attempt(300, 3, coded(answersOf(50), name)).snapshot.voices).toBeUndefined();
      const made = attempt(300, 3, coded(answersOf(300), name));
      expect(voicesIn(made).themes.sensitive).toBe(true);
      expect(gate(made)).toEqual([]);
    }
  });

  test('keep their figures, digit for digit, when only a few more answers are coded', () => {
    const first = attempt(300, 3, coded(answersOf(282)));
    const next = attempt(300, 3, coded(answersOf(300)), first.after);
    expect(voicesIn(next).themes).toEqual(voicesIn(first).themes);
  });
});

describe('quotes', () => {
  test('stand under a theme of enough people, in the order of their letters', () => {
    const { quotes } = voicesIn(attempt(300, 3, coded(answersOf(300))));
    expect(new Set(quotes.map(({ theme: code }) => code))).toEqual(new Set(['damp', 'rent']));
    for (const code of ['damp', 'rent']) {
      const texts = quotes.filter((quote) => quote.theme === code).map(({ text }) => text);
      expect(texts).toEqual(texts.toSorted());
    }
    for (const quote of quotes) expect(Object.keys(quote).sort()).toEqual(['language', 'text', 'theme']);
  });

  test.each<[string, CodedAnswer]>([
    ['which tell who said them', quoted('Bel 0470 12 34 56', ['damp'])],
    ['of an answer that is not under the theme any more', quoted('Nat.', ['rent'])],
  ])('%s are left out', (_, answer) => {
    const answers = new Map([...answersOf(300), [0n, answer]]);
    const texts = voicesIn(attempt(300, 3, coded(answers))).quotes.map(({ text }) => text);
    expect(texts).not.toContain(answer.quote?.text);
  });

  test('of a response that is not counted are left out', () => {
    const answers = new Map([...answersOf(300), [5000n, quoted('Ingetrokken.', ['damp'])]]);
    const texts = voicesIn(attempt(300, 3, coded(answers))).quotes.map(({ text }) => text);
    expect(texts).not.toContain('Ingetrokken.');
  });

  const made = attempt(300, 3, coded(answersOf(300)));
  const voices = voicesIn(made);
  const quote = { theme: 'damp', text: 'Nat.', language: 'nl' };
  test.each([
    ['a quote under a theme of few', [{ ...quote, theme: 'rats' }]],
    ['a quote under no theme', [{ ...quote, theme: 'mice' }]],
    ['a quote with a phone number', [{ ...quote, text: 'Bel 0470 12 34 56' }]],
    ['more quotes than people', Array.from({ length: 200 }, () => quote)],
    ['quotes in the order in which they came', [quote, { ...quote, text: 'Koud.' }]],
    ['a quote with the age of who said it', [{ ...quote, age: 'old' }]],
  ])('a snapshot with %s is refused', (_, quotes) => {
    const attacked = gate({ ...made, snapshot: { ...made.snapshot, voices: [{ ...voices, quotes }] } });
    expect(attacked.map(({ attack }) => attack)).toContain('derived');
  });
});

function quoted(text: string, themes: readonly string[]): CodedAnswer {
  return { themes, quote: { theme: 'damp', text, language: 'nl' } };
}
