import type { Answer } from '#shared/questionnaire/answer.ts';
import { isCodes } from '#shared/questionnaire/clean-answer.ts';
import type { QuestionNode } from '#shared/questionnaire/compiled.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import type { ChoiceOption } from '#shared/questionnaire/options-of.ts';
import { answerThatCounts } from './collect.ts';
import { maxLengthOf, OTHER_LENGTH } from './max-length.ts';
import { askedNodes, type PlacedPage } from './pages.ts';
import { pathOf } from './path.ts';
import { showRepeat } from './show-repeat.ts';
import { inShownOrder } from './shuffle.ts';
import type { ShownOption, ShownOther, ShownPage, ShownQuestion } from './shown.ts';
import type { State } from './state.ts';
import { takesAnswer } from './takes-answer.ts';
import { textAt } from './text.ts';

/** A page with its questions, in the language of the interview. */
export function showPage(state: State, placed: PlacedPage, pages: readonly PlacedPage[]): ShownPage {
  return {
    id: placed.id,
    headings: placed.page.groups
      .map((group) => textAt(state, placed.frame, group.label))
      .filter((heading) => heading !== undefined),
    questions: askedNodes(placed).map((node) => showQuestion(state, placed.frame, node)),
    repeat: showRepeat(state, placed, pages),
    table: placed.page.groups.some((group) => group.appearance?.includes('table-list')),
  };
}

/** A question as it stands on a page. */
export function showQuestion(state: State, frame: Frame, node: QuestionNode): ShownQuestion {
  const { question, slot } = node;
  const text = (localized: Parameters<typeof textAt>[2]) => textAt(state, frame, localized);
  const answer = takesAnswer(node) ? frame.raw[slot] : answerThatCounts(frame, node);
  const show = (options: readonly ChoiceOption[]): ShownOption[] =>
    options.map((option) => ({
      code: option.code,
      label: text(option.label),
      chosen: isChosen(answer, option.code),
      option,
    }));
  const isMatrix = question.type === 'matrix';
  const offered = frame.offered[slot];
  const path = pathOf(state, frame, question.name);
  const own = () => (state.seed ??= String(state.world.surroundings.random())) + path;
  return {
    path,
    name: question.name,
    type: question.type,
    question,
    label: text(question.label),
    hint: text(question.hint),
    guidance: text(question.guidance),
    reason: text(question.sensitive?.reason),
    requiredMessage: text(question.requiredMessage),
    constraintMessage: text(question.constraintMessage),
    unit: question.type === 'number' ? text(question.unit) : undefined,
    required: isRequired(frame, node),
    readonly: !takesAnswer(node) || (node.readonly?.(frame) ?? false),
    answer,
    options: show(inShownOrder(isMatrix ? node.options : (offered ?? node.options), frame, node, own)),
    decline: show(node.decline),
    rows: isMatrix ? show(offered ?? question.rows) : [],
    other: node.other && showOther(state, frame, node.other.slot, node.other.name),
    maxLength: question.type === 'text' ? maxLengthOf(question) : undefined,
  };
}

/** Whether a question has to be answered before the interview can be handed in. */
export const isRequired = (frame: Frame, node: QuestionNode): boolean =>
  takesAnswer(node) && (node.required?.(frame) ?? false);

const isChosen = (answer: Answer | undefined, code: string): boolean =>
  answer === code || (answer !== undefined && isCodes(answer) && answer.includes(code));

function showOther(state: State, frame: Frame, slot: number, name: string): ShownOther {
  const given = frame.raw[slot];
  return {
    path: pathOf(state, frame, name),
    text: typeof given === 'string' ? given : '',
    open: frame.relevant[slot] === 1,
    maxLength: OTHER_LENGTH,
  };
}
