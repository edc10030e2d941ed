import { growChoice, growMultiple } from '#shared/results/columns/grow.ts';
import type { ChoiceColumn, MultipleColumn } from '#shared/results/columns/column.ts';
import { type Measures, tabulateColumns } from '#shared/results/table/tabulate-columns.ts';
import { chanceFrom } from '#infra/local/demo/chance.ts';
import { type BenchEntry, type Measured, median } from './entry.ts';

const RESPONSES = 1_000_000;
const RUNS = 15;

interface Survey {
  readonly questions: readonly (ChoiceColumn | MultipleColumn)[];
  readonly by: ChoiceColumn;
  readonly measures: Measures;
}

/** Twenty questions as a needs survey has them: fourteen single choices and six multiple ones, some left open. */
function makeSurvey(responses: number): Survey {
  const { next } = chanceFrom(2017);
  const codes = (count: number) => Array.from({ length: count }, (_, at) => `o${String(at + 1)}`);
  const questions = Array.from({ length: 20 }, (_, question) => {
    const name = `q${String(question + 1)}`;
    const options = codes(question % 10 < 7 ? 6 : 7);
    if (question % 10 < 7) {
      const column = growChoice(name, options);
      for (let i = 0; i < responses; i++) column.add(options[Math.floor(next() * 7)]);
      return column.column();
    }
    const column = growMultiple(name, options);
    for (let i = 0; i < responses; i++)
      column.add(next() < 0.1 ? undefined : options.filter(() => next() < 0.3));
    return column.column();
  });
  const municipalities = codes(19);
  const by = growChoice('municipality', municipalities);
  for (let i = 0; i < responses; i++) by.add(municipalities[Math.floor(next() * 20)]);
  return {
    questions,
    by: by.column(),
    measures: {
      weights: Float64Array.from({ length: responses }, () => 0.5 + next()),
      keys: Uint32Array.from({ length: responses }, () => next() * 2 ** 32),
    },
  };
}

function tabulateAll({ questions, by }: Survey, measures?: Measures): number {
  const start = performance.now();
  for (const question of questions) tabulateColumns(question, undefined, measures);
  const [first] = questions;
  if (first) tabulateColumns(first, by, measures);
  return performance.now() - start;
}

const timed = (survey: Survey, measures?: Measures): number =>
  median(Array.from({ length: RUNS }, () => tabulateAll(survey, measures)));

function measure(): Promise<Measured> {
  const survey = makeSurvey(RESPONSES);
  const counts = timed(survey);
  const all = timed(survey, survey.measures);
  const growth = [1000, 10_000, 100_000].map((responses) => {
    const small = makeSurvey(responses);
    return `${responses.toLocaleString('en')}: ${timed(small, small.measures).toFixed(2)}`;
  });
  return Promise.resolve({
    median: all,
    detail: `with weights and record keys; counts alone ${counts.toFixed(1)}; ${growth.join(', ')}`,
  });
}

export const entries: readonly BenchEntry[] = [{ name: 'tabulate-million', unit: 'ms', atMost: 60, measure }];
