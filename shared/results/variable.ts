import { languageOf } from '#shared/language/languages.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire, DerivedNode, QuestionNode } from '#shared/questionnaire/compiled.ts';
import { DECLINE_CODES } from '#shared/questionnaire/decline.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import type { ChoiceOption } from '#shared/questionnaire/options-of.ts';
import type { Sensitive } from '#shared/questionnaire/sensitive.ts';
import { CONTEXT, fieldOf } from './columns/stored-columns.ts';
import type { BreakdownResult, Category, QuestionResult } from './snapshot.ts';
import { identityOf } from './identity.ts';
import { storedOptions } from './stored-options.ts';

/** One response as it is counted: what was answered, what follows from it, and the language of the interview. */
export interface CountedResponse {
  readonly answers: Answers;
  readonly derived: Readonly<Record<string, Value>>;
  readonly language: string;
}

/** Something that a response has one or several values of. */
export interface Variable {
  readonly name: string;
  /** The stored column that it is counted from. */
  readonly field: string;
  readonly label: LocalizedText;
  /** A few words for an axis, where the definition has them. */
  readonly shortLabel?: LocalizedText | undefined;
  /** What it measures (`identityOf`). */
  readonly identity: string;
  /** `origin`: its classes are those between which the plan speaks of a *herkomstkloof*. */
  readonly role?: BreakdownResult['role'];
  /** `multiple`: any number of values; `ranking`: the one put first; `single`: one. */
  readonly kind: QuestionResult['kind'];
  readonly definition?: LocalizedText | undefined;
  /** The values it is known to have, in order. */
  readonly categories: readonly VariableCategory[];
  /**
   * The codes that a response has: none when the question was not asked or not answered. Declining ("I don't
   * know", "I'd rather not say") is no answer.
   */
  readonly codesOf: (response: CountedResponse) => readonly string[];
}

/** One value that a variable may have. */
export interface VariableCategory extends Category {
  readonly domain?: string;
  /** The consent that it waits for, when it is not offered to all. */
  readonly consent?: string;
  /** What makes it sensitive by itself ("Health and doctor" among the needs). */
  readonly sensitive?: Sensitive['category'];
}

/** The word of the plan's lexicon that a variable of origin classes informs. */
const ORIGIN_GAP = 'lexicon:herkomstkloof';

const DECLINES: readonly string[] = Object.values(DECLINE_CODES);
const NONE: readonly string[] = [];

/** The variable with this name: a question, a derived variable, or `language`. `undefined` when it cannot be counted. */
export function variableOf(compiled: CompiledQuestionnaire, name: string): Variable | undefined {
  if (name === 'language') return languageVariable(compiled.questionnaire.languages);
  const node = compiled.byName.get(name) ?? compiled.derived.find(({ derived }) => derived.name === name);
  if (node?.kind === 'derived') return derivedVariable(compiled, node);
  // A question inside a repeat has many answers of one person: it needs a table of its own kind.
  if (node?.kind === 'question' && node.block === 0) return questionVariable(compiled, node);
  return undefined;
}

/**
 * The variables under one name of the overview: those of a matrix are its rows, each a choice of its own called
 * `<matrix>.<row>`; of anything else the one variable. Empty when it cannot be counted.
 */
export function variablesOf(compiled: CompiledQuestionnaire, name: string): readonly Variable[] {
  const node = compiled.byName.get(name);
  if (node?.kind === 'question' && node.question.type === 'matrix' && node.block === 0)
    return rowVariables(compiled, node);
  const variable = variableOf(compiled, name);
  return variable ? [variable] : [];
}

/** Whether a category was offered to who gave this response: it waits for no consent, or the consent was given. */
export function isOffered(
  { consent }: Variable['categories'][number],
  { answers }: CountedResponse,
): boolean {
  return consent === undefined || answers[consent] === 'yes';
}

function rowVariables(
  compiled: CompiledQuestionnaire,
  { name, question, options }: QuestionNode,
): readonly Variable[] {
  if (question.type !== 'matrix') return [];
  const columns = options.filter(({ missing }) => missing === undefined);
  const identity = identityOf(compiled, name);
  const known = new Set(columns.map(({ code }) => code));
  return question.rows.map((row) => ({
    name: `${name}.${row.code}`,
    field: fieldOf('choice', `${name}.${row.code}`),
    label: rowLabel(question.label, row.label),
    shortLabel: row.label,
    identity,
    kind: 'single',
    categories: columns.map(categoryOf),
    codesOf: ({ answers }) => {
      const given = answers[name];
      if (typeof given !== 'object' || Array.isArray(given) || !Object.hasOwn(given, row.code)) return NONE;
      const code = (given as Readonly<Record<string, unknown>>)[row.code];
      return typeof code === 'string' && known.has(code) ? [code] : NONE;
    },
  }));
}

/** The question of a matrix with what one of its rows asks about, in every language that has both. */
const rowLabel = (question: LocalizedText, row: LocalizedText): LocalizedText =>
  Object.fromEntries(
    Object.entries(question).flatMap(([language, text]) => {
      const about = row[language];
      return about === undefined ? [] : [[language, `${text} – ${about}`]];
    }),
  );

function questionVariable(compiled: CompiledQuestionnaire, node: QuestionNode): Variable | undefined {
  const { name, question } = node;
  if (question.type === 'matrix' || question.label === undefined) return undefined;
  const real = storedOptions(compiled, node);
  if (real.length === 0) return undefined;
  const known = new Set(real.map(({ code }) => code));
  const base = {
    name,
    label: question.label,
    ...(question.shortLabel && { shortLabel: question.shortLabel }),
    identity: identityOf(compiled, name),
    categories: real.map(categoryOf),
  };
  switch (question.type) {
    case 'multiple':
      return {
        ...base,
        field: fieldOf('multiple', name),
        kind: 'multiple',
        codesOf: ({ answers }) => distinct(codesIn(answers[name]).filter((code) => known.has(code))),
      };
    case 'ranking':
      return {
        ...base,
        field: fieldOf('ranking', name),
        kind: 'ranking',
        codesOf: ({ answers }) =>
          codesIn(answers[name])
            .slice(0, 1)
            .filter((code) => known.has(code)),
      };
    default:
      return {
        ...base,
        field: fieldOf('choice', name),
        kind: 'single',
        codesOf: ({ answers }) => {
          const code = answers[name];
          return typeof code === 'string' && known.has(code) ? [code] : NONE;
        },
      };
  }
}

function derivedVariable(compiled: CompiledQuestionnaire, { derived }: DerivedNode): Variable {
  const values = derived.values ?? [];
  const missing = new Set(values.filter((value) => value.missing !== undefined).map(({ code }) => code));
  return {
    name: derived.name,
    field: fieldOf('derived', derived.name),
    label: derived.label,
    ...(derived.shortLabel && { shortLabel: derived.shortLabel }),
    identity: identityOf(compiled, derived.name),
    ...(isOrigin(compiled, derived) && { role: 'origin' as const }),
    kind: 'single',
    definition: derived.definition,
    categories: values.filter(({ code }) => !missing.has(code)).map(categoryOf),
    codesOf: (response) => {
      const value = response.derived[derived.name];
      const code = value === undefined || Array.isArray(value) ? '' : String(value);
      return code === '' || missing.has(code) || DECLINES.includes(code) ? NONE : [code];
    },
  };
}

/**
 * Whether a derived variable says where people come from, between whose classes the plan speaks of a gap. What is measured
 * for that gap names it too, but stands among the outcomes.
 */
const isOrigin = (
  { questionnaire }: CompiledQuestionnaire,
  { name, plan }: DerivedNode['derived'],
): boolean =>
  plan?.includes(ORIGIN_GAP) === true && questionnaire.reporting?.overview.includes(name) !== true;

function languageVariable(languages: readonly string[]): Variable {
  return {
    name: 'language',
    field: CONTEXT.language,
    label: {
      nl: 'Taal van de vragenlijst',
      fr: 'Langue du questionnaire',
      en: 'Language of the questionnaire',
    },
    shortLabel: { nl: 'Taal', fr: 'Langue', en: 'Language' },
    identity: `language ${languages.join(' ')}`,
    kind: 'single',
    categories: languages.map((tag) => ({ code: tag, label: languageLabel(tag) })),
    codesOf: ({ language }) => [language],
  };
}

/** A language's name in the languages of the council, or for itself where they have no word for it. */
function languageLabel(tag: string): LocalizedText {
  const own = languageOf(tag).name;
  const nameIn = (reader: string): string =>
    new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(tag) ?? own;
  return { nl: nameIn('nl'), fr: nameIn('fr'), en: nameIn('en') };
}

const categoryOf = ({
  code,
  label,
  domain,
  standard,
  consent,
  sensitive,
}: ChoiceOption): VariableCategory => ({
  code,
  label: standard === 'yes' || standard === 'no' ? CONSENT_LABELS[standard] : label,
  ...(domain !== undefined && { domain }),
  ...(consent !== undefined && { consent }),
  ...(sensitive && { sensitive: sensitive.category }),
});

/** The answers to a consent have the interface's words on a page; a snapshot carries its own. */
const CONSENT_LABELS = {
  yes: { nl: 'Ja', fr: 'Oui', en: 'Yes', ar: 'نعم' },
  no: { nl: 'Nee', fr: 'Non', en: 'No', ar: 'لا' },
};

const codesIn = (answer: unknown): readonly string[] => (Array.isArray(answer) ? (answer as string[]) : NONE);

const distinct = (codes: readonly string[]): readonly string[] => [...new Set(codes)];
