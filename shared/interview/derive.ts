import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';
import { textOf } from '#shared/questionnaire/expression/value.ts';
import { load } from './load.ts';
import { settle } from './settle.ts';
import { newState } from './state.ts';

/**
 * The derived variables of a response, by name, as codes: what `values` of the variable gives words to. One that
 * has no value is the empty string. The same answers always give the same, whatever was derived before: a recount
 * starts here.
 */
export function deriveVariables(
  compiled: CompiledQuestionnaire,
  answers: Answers,
  surroundings: Surroundings,
): Record<string, string> {
  const language = compiled.questionnaire.sourceLanguage;
  const state = newState(compiled, { surroundings, language }, false);
  load(state, answers);
  settle(state);
  return Object.fromEntries(
    compiled.derived.map((node) => [node.name, textOf(state.root.value[node.slot] ?? '')]),
  );
}
