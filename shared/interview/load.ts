import type { Answer, Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledNode, RepeatNode } from '#shared/questionnaire/compiled.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import { countsAsGiven } from './takes-answer.ts';
import type { AnswerIssue } from './issue.ts';
import { pathOf } from './path.ts';
import { setGiven } from './settle.ts';
import { entriesOf, MAX_ENTRIES, type State } from './state.ts';

/** Told of what has no place in the questionnaire. */
export type Refuse = (issue: AnswerIssue) => void;

/**
 * Puts answers into a state that has not been settled yet. What has no place in the questionnaire is left out,
 * and told to `refuse`; so are answers that nobody gives (calculated and read-only ones), silently.
 */
export function load(
  state: State,
  answers: Answers,
  refuse: Refuse = () => undefined,
  into: Frame = state.root,
): void {
  loadFrame(state, into, answers, refuse);
}

function loadFrame(state: State, frame: Frame, answers: Answers, refuse: Refuse): void {
  for (const [name, answer] of Object.entries(answers)) {
    const node = state.compiled.byName.get(name);
    if (node?.block !== frame.block || !holdsAnswer(node)) {
      refuse({ path: pathOf(state, frame, name), code: 'unknownQuestion' });
    } else if (node.kind === 'repeat') loadEntries(state, frame, node, answer, refuse);
    else if (isEntries(answer)) refuse({ path: pathOf(state, frame, name), code: 'wrongType' });
    else if (countsAsGiven(node)) setGiven(frame, node, answer);
  }
}

function loadEntries(
  state: State,
  frame: Frame,
  node: RepeatNode,
  answer: Answer | readonly Answers[],
  refuse: Refuse,
): void {
  const path = pathOf(state, frame, node.name);
  if (!isEntries(answer) && !(Array.isArray(answer) && answer.length === 0)) {
    refuse({ path, code: 'wrongType' });
    return;
  }
  const given = isEntries(answer) ? answer : [];
  if (given.length > MAX_ENTRIES) {
    refuse({ path, code: 'tooMany', limit: MAX_ENTRIES });
    return;
  }
  setGiven(frame, node, given.length);
  const entries = entriesOf(state, frame, node, given.length);
  given.forEach((each, index) => {
    const entry = entries[index];
    if (entry) loadFrame(state, entry, each, refuse);
  });
}

const isEntries = (answer: Answer | readonly Answers[]): answer is readonly Answers[] =>
  Array.isArray(answer) && answer.length > 0 && answer.every((each) => typeof each === 'object');

/** Nodes that stand in answers by their name. */
const holdsAnswer = (node: CompiledNode): boolean =>
  node.kind === 'other' ||
  node.kind === 'repeat' ||
  (node.kind === 'question' && node.question.type !== 'note');
