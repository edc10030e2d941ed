import { namesIn } from '#shared/questionnaire/edit/names.ts';
import { everyExpression } from '#shared/questionnaire/every-expression.ts';
import { everyText } from '#shared/questionnaire/every-text.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import { pipesOf } from '#shared/questionnaire/pipe.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Group, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { missingIn, namesUsed } from './what-is-missing.ts';

/** A rule that stays behind when a question is carried, and why. */
export interface NotCarried {
  readonly what:
    | 'relevance'
    | 'required'
    | 'constraint'
    | 'calculation'
    | 'initial'
    | 'readonly'
    | 'choiceFilter'
    | 'shuffle'
    | 'consent'
    /** A section around it is asked of some: the question alone does not know of that. */
    | 'section'
    /** A section around it repeats. */
    | 'repeat'
    /** Its words name an answer that is not there. They are carried, and the checker tells of them. */
    | 'piped';
  /** As its author wrote it. */
  readonly rule: string;
  /** Names that the draft does not have, or has for a question of another type. */
  readonly missing: readonly string[];
}

/** The question with the rules that can be kept, its options likewise, and what stays behind. */
export function withoutStrangeRules(
  question: Question,
  groups: readonly Group[],
  from: Questionnaire,
  draft: Questionnaire,
): {
  readonly question: Question;
  readonly notCarried: readonly NotCarried[];
  readonly options: (options: readonly Option[]) => readonly Option[];
} {
  const alone = { ...from, children: [question], derived: [], screenOuts: [] };
  const missing = missingIn(from, draft, namesIn(alone));
  const notCarried: NotCarried[] = [];
  const stripped: Record<string, unknown> = { ...question };
  for (const { field, source } of everyExpression({ children: [question] })) {
    const names = missing(namesUsed(source, field));
    if (names.length === 0) continue;
    notCarried.push({ what: field as NotCarried['what'], rule: source, missing: names });
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy, whose fields are those of the definition
    delete stripped[field];
  }
  const isStrange = (consent: string | undefined): consent is string =>
    consent !== undefined && missing([consent]).length > 0;
  const options = (all: readonly Option[]): readonly Option[] =>
    all.map(({ consent, ...rest }) =>
      consent === undefined || isStrange(consent) ? rest : { ...rest, consent },
    );
  const consents = [
    question.consent,
    ...listsOf(question, from).flatMap((list) => list.map(({ consent }) => consent)),
  ];
  for (const consent of new Set(consents.filter(isStrange)))
    notCarried.push({ what: 'consent', rule: consent, missing: [consent] });
  if (isStrange(question.consent)) delete stripped['consent'];
  for (const list of ['options', 'rows', 'columns', 'steps'])
    if (Array.isArray(stripped[list])) stripped[list] = options(stripped[list] as readonly Option[]);
  for (const { relevance, repeat } of groups) {
    if (relevance !== undefined)
      notCarried.push({
        what: 'section',
        rule: relevance,
        missing: missing(namesUsed(relevance, 'relevance')),
      });
    if (repeat) notCarried.push({ what: 'repeat', rule: repeat.count ?? '', missing: [] });
  }
  const piped = everyText(alone)
    .filter(({ node }) => node !== '')
    .flatMap(({ text }) => Object.values(text).flatMap(pipesOf))
    .map(({ name }) => name);
  for (const name of missing(piped)) notCarried.push({ what: 'piped', rule: `\${${name}}`, missing: [name] });
  // Only fields that need not be there were taken away; a calculation is not in the bank.
  return { question: stripped as unknown as Question, notCarried, options };
}

function listsOf(question: Question, { choiceLists }: Questionnaire): readonly (readonly Option[])[] {
  const own = ['options', 'rows', 'columns', 'steps'].flatMap((list) => {
    const options = (question as Readonly<Record<string, unknown>>)[list];
    return Array.isArray(options) ? [options as readonly Option[]] : [];
  });
  const shared =
    'choiceList' in question && question.choiceList ? choiceLists?.[question.choiceList] : undefined;
  return shared ? [...own, shared] : own;
}
