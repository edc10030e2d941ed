import type { Answer } from '#shared/questionnaire/answer.ts';
import { startInterview } from '#shared/interview/interview.ts';
import { compilePublished } from '#shared/questionnaire/compile-published.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { type BenchEntry, median } from './entry.ts';
import { answersOf } from './workload/answers-of.ts';
import { toQuestionnaire } from './workload/to-questionnaire.ts';
import { build, respondents } from './workload/workload.mjs';

const LOADS = 200;
const RESPONDENTS = 500;
/** Respondents are timed by so many: a short turn is seldom shared with what else the machine does. */
const TURN = 20;
const ROUNDS = 40;

const SURROUNDINGS: Surroundings = {
  today: '2026-11-25',
  now: '2026-11-25T12:00:00.000+01:00',
  random: () => 0.5,
  uuid: () => '00000000-0000-4000-8000-000000000000',
};

/** How long a call takes at the median, in milliseconds. */
const timed = (times: number, call: () => unknown): number =>
  median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      call();
      return performance.now() - start;
    }),
  );

export const entries: readonly BenchEntry[] = [
  {
    name: 'interview-load',
    unit: 'ms',
    atMost: 3,
    /** From the text of a definition to an interview that can begin: parsed, held to its schema, checked, compiled. */
    measure: () => {
      const text = JSON.stringify(toQuestionnaire(build()));
      const load = () => compileQuestionnaire(Questionnaire.parse(JSON.parse(text)));
      const first = timed(1, load);
      const published = timed(LOADS, () => compilePublished(JSON.parse(text) as Questionnaire));
      return Promise.resolve({
        median: timed(LOADS, load),
        detail:
          `${(text.length / 1000).toFixed(0)} KB; the very first ${first.toFixed(1)}; ` +
          `a published version as a phone opens it, which was checked before, ${published.toFixed(2)}`,
      });
    },
  },
  {
    name: 'interview-respondent',
    unit: 'µs',
    // 20,000 a second.
    atMost: 50,
    /** One respondent from beginning to end: each answer set one by one, then what is wrong, then what is handed in. */
    measure: () => {
      const survey = build();
      const compiled = compilePublished(toQuestionnaire(survey));
      const all = respondents(survey, RESPONDENTS).map((respondent) => answersOf(survey, respondent));
      const fill = (answers: readonly [string, Answer][]): void => {
        const interview = startInterview(compiled, { language: 'nl', surroundings: SURROUNDINGS });
        for (const [path, answer] of answers) interview.setAnswer(path, answer);
        if (interview.issues().length > 0) throw new Error('A respondent of the workload answers well.');
        interview.submission();
      };
      const before = process.threadCpuUsage();
      let next = 0;
      const turn = timed((RESPONDENTS / TURN) * ROUNDS, () => {
        for (let count = 0; count < TURN; count += 1) fill(all[next++ % RESPONDENTS] ?? []);
      });
      const { user, system } = process.threadCpuUsage(before);
      const each = (turn * 1000) / TURN;
      const processor = (user + system) / (RESPONDENTS * ROUNDS);
      return Promise.resolve({
        median: each,
        detail: `${Math.round(1e6 / each).toLocaleString('en')} a second, ${String(all[0]?.length)} answers each; ${processor.toFixed(1)} of the processor`,
      });
    },
  },
];
