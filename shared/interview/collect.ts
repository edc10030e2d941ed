import type { Answer, Answers } from '#shared/questionnaire/answer.ts';
import { isRows } from '#shared/questionnaire/clean-answer.ts';
import type { CompiledNode, QuestionNode } from '#shared/questionnaire/compiled.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import { isList } from '#shared/questionnaire/expression/value.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import { choicesOf, isWhole } from './offered.ts';
import type { State } from './state.ts';
import { countsAsGiven } from './takes-answer.ts';

type Collected = Record<string, Answer | Answers[]>;

/** Everything that was given, for a draft: asked or not, right or wrong. What is worked out is left out. */
export function collectGiven(state: State, frame: Frame = state.root): Answers {
  const answers: Collected = {};
  for (const node of state.compiled.blocks[frame.block]?.nodes ?? []) {
    if (node.kind === 'repeat') {
      const entries = frame.entries[node.slot] ?? [];
      // Where the count is worked out, the answers of entries beyond it are kept as well: it may go up again.
      const wanted = node.count ? undefined : frame.clean[node.slot];
      const kept = typeof wanted === 'number' ? entries.slice(0, wanted) : entries;
      if (kept.length > 0 || wanted === 0)
        answers[node.name] = kept.map((entry) => collectGiven(state, entry));
      continue;
    }
    const given = frame.raw[node.slot];
    if (given !== undefined && countsAsGiven(node)) answers[node.name] = given;
  }
  return answers;
}

/**
 * What is handed in, in questionnaire order: the answers that are asked at the end, and the calculated values.
 * Nothing for a question that has no answer. The entries of a repeat keep their places, so one that is empty
 * stands there as an empty object.
 */
export function collectSubmission(state: State, frame: Frame = state.root): Answers {
  const answers: Collected = {};
  for (const node of state.compiled.blocks[frame.block]?.nodes ?? []) {
    if (frame.relevant[node.slot] === 0) continue;
    if (node.kind === 'repeat') {
      const entries = (frame.entries[node.slot] ?? []).filter((entry) => entry.relevant[0] === 1);
      // None at all is an answer where the resident decides how many there are.
      if (entries.length > 0 || !node.count) {
        answers[node.name] = entries.map((entry) => collectSubmission(state, entry));
      }
    } else if (node.kind === 'question' || node.kind === 'other') {
      const answer = answerThatCounts(frame, node);
      if (answer !== undefined) answers[node.name] = answer;
    }
  }
  return answers;
}

/** The answer of a node as it counts now: cleaned, and without what is not offered. */
export function answerThatCounts(frame: Frame, node: CompiledNode): Answer | undefined {
  const value = frame.value[node.slot];
  if (value === undefined || value === '' || typeof value === 'boolean') return undefined;
  if (!isList(value)) return value;
  if (node.kind === 'question' && node.question.type === 'matrix') return rowsThatCount(frame, node);
  return isCodeList(value) ? value : undefined;
}

const isCodeList = (list: readonly Value[]): list is readonly string[] =>
  list.every((code) => typeof code === 'string');

function rowsThatCount(frame: Frame, node: QuestionNode): Answer | undefined {
  const given = frame.raw[node.slot];
  if (given === undefined || !isRows(given)) return undefined;
  if (!node.dynamic && isWhole(frame, node, given)) return given;
  const rows: [string, string][] = [];
  for (const { code } of frame.offered[node.slot] ?? choicesOf(node)) {
    const column = Object.hasOwn(given, code) ? given[code] : undefined;
    if (column !== undefined && node.options.some((option) => option.code === column))
      rows.push([code, column]);
  }
  return Object.fromEntries(rows);
}
