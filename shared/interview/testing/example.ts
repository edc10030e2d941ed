import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { startInterview, type Interview } from '../interview.ts';

/** A day and a chance that stand still. */
export const SURROUNDINGS: Surroundings = {
  today: '2026-03-15',
  now: '2026-03-15T10:00:00.000+01:00',
  random: () => 0.25,
  uuid: () => '00000000-0000-4000-8000-000000000000',
};

/** The same words in Dutch and, marked, in French and Arabic. */
export const words = (text: string): LocalizedText => ({ nl: text, fr: `${text} (fr)`, ar: `${text} (ar)` });

/** Options of these codes, labelled with their code; an entry may add to its option. */
export const options = (...codes: (string | ({ code: string } & Partial<Option>))[]): Option[] =>
  codes.map((each) =>
    typeof each === 'string' ? { code: each, label: words(each) } : { label: words(each.code), ...each },
  );

/** A question or group of a test: its type and name, and what the test is about. */
export const node = <T extends Node['type']>(
  type: T,
  name: string,
  more: Omit<Partial<Extract<Node, { type: T }>>, 'type' | 'name'>,
): Node => ({ label: words(name), ...more, type, name }) as unknown as Node;

/** A questionnaire around some nodes. */
export const questionnaireOf = (
  children: readonly Node[],
  more: Partial<Questionnaire> = {},
): Questionnaire => ({
  format: 'peil/1',
  id: 'example',
  kind: 'needs',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr', 'ar'],
  title: words('Example'),
  children: [...children],
  ...more,
});

/** A questionnaire that is known to be right, compiled. */
export function compiledOf(
  children: readonly Node[],
  more: Partial<Questionnaire> = {},
): CompiledQuestionnaire {
  const outcome = compileQuestionnaire(questionnaireOf(children, more));
  if (!outcome.ok) throw new Error(`The example is wrong: ${JSON.stringify(outcome.issues)}`);
  return outcome.compiled;
}

/** An interview in Dutch over some nodes: a new one, or one that goes on with answers. */
export const interviewWith = (
  children: readonly Node[],
  { answers, ...more }: Partial<Questionnaire> & { answers?: Answers } = {},
): Interview =>
  startInterview(compiledOf(children, more), { language: 'nl', surroundings: SURROUNDINGS, answers });
