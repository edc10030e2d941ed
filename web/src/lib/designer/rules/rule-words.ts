import { labelIn } from '#lib/council/label.ts';
import type { FieldsCatalogue } from '#lib/messages/fields/fields.ts';
import { message } from '#lib/messages/message.ts';
import type { BinaryOperator, Expression } from '#shared/questionnaire/expression/expression.ts';
import { parse } from '#shared/questionnaire/expression/parse.ts';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { declineOptionsOf, optionsOf } from '#shared/questionnaire/options-of.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

interface Named {
  readonly label?: LocalizedText | undefined;
}

/** What a rule is read with: the words of its questions and answers. */
export interface RuleReader {
  readonly fields: FieldsCatalogue;
  readonly draft: Questionnaire;
  /** The questions and derived variables by name. */
  readonly named: ReadonlyMap<string, Named>;
}

/** The questions and derived variables of a draft, by name. */
export const namedIn = (draft: Questionnaire): RuleReader['named'] =>
  new Map<string, Named>([
    ...(draft.derived ?? []).map((derived) => [derived.name, derived] as const),
    ...questionsOf(draft).map((question) => [question.name, question] as const),
  ]);

/** A longer question is cut: the rule must stay one sentence. */
const LONGEST_LABEL = 60;

/**
 * An expression as a sentence, in the language of whoever reads it: «at “What do you need?”, “Housing” is chosen». What
 * has no words stays as it was written; `undefined` when it cannot be read at all.
 */
export function ruleWords(source: string, self: string, reader: RuleReader): string | undefined {
  const parsed = parse(source);
  return parsed.ok ? sentence(parsed.tree, { ...reader, source, self }) : undefined;
}

interface Reading extends RuleReader {
  readonly source: string;
  /** The question that `.` stands for. */
  readonly self: string;
}

function sentence(node: Expression, reading: Reading): string {
  const { fields } = reading;
  if (node.kind === 'binary') {
    const { operator, left, right } = node;
    if (operator === 'and' || operator === 'or')
      return message(fields, `say.${operator}`, {
        one: part(left, operator, reading),
        other: part(right, operator, reading),
      });
    return comparison(operator, left, right, reading) ?? written(node, reading);
  }
  if (node.kind === 'call') {
    const [first, second] = node.arguments;
    if (node.name === 'not' && first) {
      const what = chosen(first, 'say.notChosen', reading);
      return what ?? message(fields, 'say.not', { what: sentence(first, reading) });
    }
    if (node.name === 'selected' && first && second)
      return chosen(node, 'say.chosen', reading) ?? written(node, reading);
    if (node.name === 'true') return message(fields, 'say.always');
    if (node.name === 'false') return message(fields, 'say.never');
    return thing(node, reading);
  }
  return thing(node, reading);
}

/** A part of a sentence of the other kind stands between brackets. */
function part(node: Expression, around: 'and' | 'or', reading: Reading): string {
  const words = sentence(node, reading);
  const other = around === 'and' ? 'or' : 'and';
  return node.kind === 'binary' && node.operator === other ? `(${words})` : words;
}

function chosen(node: Expression, key: 'say.chosen' | 'say.notChosen', reading: Reading): string | undefined {
  if (node.kind !== 'call' || node.name !== 'selected') return undefined;
  const [subject, code] = node.arguments;
  if (!subject || code?.kind !== 'string') return undefined;
  return message(reading.fields, key, {
    what: thing(subject, reading),
    answer: answer(subject, code.value, reading),
  });
}

const ORDER: readonly BinaryOperator[] = ['<', '<=', '>', '>='];

function comparison(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  reading: Reading,
): string | undefined {
  const { fields } = reading;
  const what = thing(left, reading);
  if (operator === '=' || operator === '!=') {
    if (right.kind === 'string' && right.value === '')
      return message(fields, operator === '=' ? 'say.empty' : 'say.filled', { what });
    const said = right.kind === 'string' ? answer(left, right.value, reading) : thing(right, reading);
    return message(fields, operator === '=' ? 'say.is' : 'say.isNot', { what, answer: said });
  }
  return ORDER.includes(operator)
    ? message(fields, `say.${operator as '<' | '<=' | '>' | '>='}`, { what, answer: thing(right, reading) })
    : undefined;
}

/** What something in a rule is called. */
function thing(node: Expression, reading: Reading): string {
  const { fields } = reading;
  switch (node.kind) {
    case 'reference':
      return quoted(labelOf(node.name, reading));
    case 'path':
      return node.steps.length === 1 && node.steps[0] === '.'
        ? message(fields, 'say.self')
        : written(node, reading);
    case 'number':
      return node.text;
    case 'string':
      return quoted(node.value);
    case 'call': {
      const [first] = node.arguments;
      if (node.name === 'count-selected' && first)
        return message(fields, 'say.count', { what: thing(first, reading) });
      if (node.name === 'today') return message(fields, 'say.today');
      if (node.name === 'number' && first) return thing(first, reading);
      return written(node, reading);
    }
    default:
      return written(node, reading);
  }
}

const written = ({ start, end }: Expression, { source }: Reading): string => source.slice(start, end);

/** The words of the answer with a code, at the question that is compared. */
function answer(subject: Expression, code: string, reading: Reading): string {
  const name =
    subject.kind === 'reference'
      ? subject.name
      : subject.kind === 'path' && subject.steps[0] === '.'
        ? reading.self
        : undefined;
  const found = name === undefined ? undefined : reading.named.get(name);
  const options =
    found && 'type' in found
      ? [...optionsOf(found as Question, reading.draft.choiceLists), ...declineOptionsOf(found as Question)]
      : found && 'values' in found
        ? ((found.values as readonly { code: string; label: LocalizedText }[] | undefined) ?? [])
        : [];
  const option = options.find((each) => each.code === code);
  // Peil's own answers have their words in the interface.
  const standard = option && 'standard' in option ? option.standard : undefined;
  if (standard === 'yes' || standard === 'no') return quoted(message(reading.fields, `say.${standard}`));
  if (standard !== undefined) return quoted(message(reading.fields, `option.missing.${standard}`));
  return quoted(labelIn(option?.label, reading.draft.sourceLanguage, code));
}

const labelOf = (name: string, { named, draft }: Reading): string =>
  shortLabel(named.get(name)?.label, draft.sourceLanguage, name);

/** The first line of a label, short enough for a list. */
export function shortLabel(label: LocalizedText | undefined, language: string, name: string): string {
  const line = labelIn(label, language, name).split('\n')[0] ?? name;
  const letters = [...line];
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…` : line;
}

const quoted = (words: string): string => `“${words}”`;
