import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Interview, PageId } from './interview.ts';
import type { ShownQuestion } from './shown.ts';

/** A question that one other question of its page brings on or takes away. */
export interface Switch {
  /** What comes and goes. */
  readonly path: string;
  /** The single choice that decides it. */
  readonly by: string;
  /** With these of its answers the question is asked; `''` stands for no answer. */
  readonly values: readonly string[];
}

/** What a page can do by itself when an answer is given, before anything is worked out again. */
export interface PageSwitches {
  readonly switches: readonly Switch[];
  /** Those that are not asked now, as they would be shown, each with the question before it; in order. */
  readonly waiting: readonly { readonly question: ShownQuestion; readonly before: string | undefined }[];
}

/** With more options than this a question is not tried out: its page asks the engine instead. */
const MOST_OPTIONS = 20;

/**
 * Which questions of a page appear and disappear with the answer to one single choice of that page: found by trying
 * out each of its answers, so that it is what the engine does and not what an expression looks like. A question that
 * depends on several answers at once is left out.
 *
 * @param trial a copy of the interview, which is spoilt.
 */
export function pageSwitches(trial: Interview, page: PageId): PageSwitches {
  const shown = trial.page(page)?.questions ?? [];
  const now = new Set(shown.map(({ path }) => path));
  const found = new Map<string, Map<string, Set<string>>>();
  const seen = new Map<string, ShownQuestion>();
  for (const choice of shown.filter(isTried)) {
    const answers = [
      '',
      ...choice.options.map(({ code }) => code),
      ...choice.decline.map(({ code }) => code),
    ];
    const asked = answers.map((answer) => {
      trial.setAnswer(choice.path, answer === '' ? undefined : answer);
      return trial.page(page)?.questions ?? [];
    });
    trial.setAnswer(choice.path, choice.answer);
    const all = new Map(asked.flat().map((question) => [question.path, question]));
    for (const [path, question] of all) {
      const values = new Set(answers.filter((_, at) => asked[at]?.some((each) => each.path === path)));
      if (path === choice.path || values.size === answers.length) continue;
      seen.set(path, seen.get(path) ?? question);
      found.set(path, (found.get(path) ?? new Map<string, Set<string>>()).set(choice.path, values));
    }
  }
  const switches = [...found].flatMap(([path, by]): Switch[] => {
    const [only, ...others] = by;
    return only && others.length === 0 ? [{ path, by: only[0], values: [...only[1]] }] : [];
  });
  const order = inOrder(trial.compiled, [...shown, ...seen.values()]);
  const waiting = switches.flatMap(({ path }) => {
    const question = seen.get(path);
    if (!question || now.has(path)) return [];
    return [{ question, before: order[order.indexOf(path) - 1] }];
  });
  return {
    switches,
    waiting: waiting.toSorted(
      (one, other) => order.indexOf(one.question.path) - order.indexOf(other.question.path),
    ),
  };
}

const isTried = ({ type, options, readonly }: ShownQuestion): boolean =>
  (type === 'single' || type === 'consent' || type === 'rating') &&
  !readonly &&
  options.length <= MOST_OPTIONS;

/** The paths in the order of the questionnaire. All questions of a page stand in the same entry. */
function inOrder({ byName }: CompiledQuestionnaire, questions: readonly ShownQuestion[]): readonly string[] {
  const place = ({ name }: ShownQuestion): number => byName.get(name)?.id ?? 0;
  return [...new Set(questions.toSorted((one, other) => place(one) - place(other)).map(({ path }) => path))];
}
