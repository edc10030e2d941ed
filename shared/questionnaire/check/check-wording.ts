import { marksOf } from '#shared/readability/marks.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { partAt } from '../edit/path.ts';
import type { Span } from '../expression/expression.ts';
import { everyText, type PlacedText } from '../every-text.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Finding, OwnCheckCode } from './finding.ts';

/** Second questions within one: after "and" or "or" somebody is addressed again, or both words stand at once. */
const SECOND_QUESTION: Readonly<Record<string, RegExp>> = {
  nl: /(?<!\p{L})(?:en\/of|(?:en|of)\s+\p{L}+\s+(?:u|je|jij|uw|jullie)(?!\p{L}))/iu,
  fr: /(?<!\p{L})(?:et\/ou|(?:et|ou)\s+[\p{L}’']+-(?:vous|tu)(?!\p{L}))/iu,
  en: /(?<!\p{L})(?:and\/or|(?:and|or)\s+(?:do|did|are|is|were|was|have|has|had|can|could|would|will)\s+(?:you|your)(?!\p{L}))/iu,
};

/** Words that turn a question round, so that "yes" and "no" change places in the reader's head. */
const NEGATION: Readonly<Record<string, RegExp>> = {
  nl: /(?<!\p{L})(?:niet|geen|nooit|nergens|niemand|niets)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:pas|jamais|aucune?|personne ne|ne \p{L}+ (?:que|plus|rien))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:not|never|nobody|nothing|nowhere|\p{L}+n[’']t)(?!\p{L})/iu,
};

/**
 * Hints on the wording, in the languages that the checker reads (Dutch, French, English): several questions in one,
 * negations in a question, sentences that are too long, words that are long or stiff. Only what residents see.
 */
export function checkWording(draft: Questionnaire): Finding[] {
  return everyText(draft)
    .filter(({ path }) => path[0] !== 'derived' && path.at(-1) !== 'shortLabel')
    .flatMap((placed) =>
      draft.languages.flatMap((language) => {
        const words = placed.text[language] ?? '';
        return words === '' ? [] : checkOne(placed, words, language, isQuestion(draft, placed));
      }),
    );
}

/** Whether a text is one that is answered: the words of a question, not of a note or a section. */
function isQuestion(draft: Questionnaire, { field, path }: PlacedText): boolean {
  const part = partAt(draft, path.slice(0, -1)) as { readonly type?: string } | undefined;
  return field === 'label' && part?.type !== undefined && part.type !== 'note' && part.type !== 'group';
}

function checkOne(
  { node, field, path }: PlacedText,
  words: string,
  language: LanguageTag,
  isAnswered: boolean,
): Finding[] {
  const findings: Finding[] = [];
  const report = (code: OwnCheckCode, span: Span, details: Finding['details'] = {}): void => {
    const found = words.slice(span.start, span.end);
    findings.push({
      code,
      severity: 'hint',
      place: { path, node, field, language, span },
      details: { found, ...details },
    });
  };
  for (const { start, end, ...mark } of marksOf(words, language)) {
    const { code, ...details } = mark;
    report(code, { start, end }, details);
  }
  const isAsked = isAnswered && words.includes('?');
  const tag = language.split('-')[0] ?? language;
  if (isAsked) {
    const second = secondQuestion(words, tag);
    if (second) report('severalQuestions', second);
  }
  const negation =
    isAsked || /^rows\[\d+\]\.label$/.test(field) ? spanOf(NEGATION[tag]?.exec(words)) : undefined;
  if (negation) report('negation', negation);
  return findings;
}

function secondQuestion(words: string, language: string): Span | undefined {
  const marks = [...words.matchAll(/\?/g)];
  const [first, second] = marks;
  if (first && second) return { start: first.index + 1, end: second.index + 1 };
  return spanOf(SECOND_QUESTION[language]?.exec(words));
}

const spanOf = (match: RegExpExecArray | null | undefined): Span | undefined =>
  match ? { start: match.index, end: match.index + match[0].length } : undefined;
