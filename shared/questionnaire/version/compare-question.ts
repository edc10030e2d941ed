import { optionsOf } from '../options-of.ts';
import type { Option } from '../option.ts';
import type { Question } from '../question.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { compareOptions, written } from './compare-options.ts';
import { compareTexts } from './compare-texts.ts';
import type { VersionChange, Weight } from './difference.ts';

/** Texts of a question, and whether they are what people answer to. */
const TEXTS = {
  label: 'answered',
  hint: 'beside',
  guidance: 'beside',
  requiredMessage: 'beside',
  constraintMessage: 'beside',
} as const;

/** Rules: who is asked and what an answer must be. */
const RULES: Readonly<Record<string, Weight>> = {
  relevance: 'note',
  choiceFilter: 'note',
  shuffle: 'note',
  consent: 'note',
  required: 'note',
  constraint: 'note',
  // What is in store was worked out by the old one.
  calculation: 'meaning',
  initial: 'note',
  readonly: 'note',
  decline: 'note',
  minimum: 'note',
  maximum: 'note',
  step: 'note',
  maxSelected: 'note',
  maxLength: 'note',
  decimals: 'note',
  // A month and a day are answers of two kinds.
  precision: 'meaning',
};

/** What does nothing to answers, or only to how they are shown. */
const SETTINGS: Readonly<Record<string, Weight>> = {
  plan: 'note',
  role: 'note',
  appearance: 'harmless',
  media: 'note',
  long: 'harmless',
};

/** The changes of one question between two versions, its place and its name left aside. */
export function compareQuestion(
  before: Question,
  after: Question,
  versions: {
    readonly before: Questionnaire;
    readonly after: Questionnaire;
    /** The same question in still earlier versions, the latest first. */
    readonly earlier: readonly { readonly question: Question; readonly version: Questionnaire }[];
  },
): VersionChange[] {
  const node = after.name;
  if (before.type !== after.type) {
    return [
      { what: 'typeChanged', weight: 'refused', node, field: 'type', before: before.type, after: after.type },
    ];
  }
  const { sourceLanguage } = versions.after;
  const changes: VersionChange[] = [];
  for (const [field, role] of Object.entries(TEXTS)) {
    const key = field as keyof typeof TEXTS;
    changes.push(...compareTexts({ node, field }, before[key], after[key], { role, sourceLanguage }));
  }
  if (before.type === 'number' && after.type === 'number') {
    const role = { role: 'answered', sourceLanguage } as const;
    changes.push(...compareTexts({ node, field: 'unit' }, before.unit, after.unit, role));
  }
  const reason = { role: 'beside', sourceLanguage } as const;
  changes.push(
    ...compareTexts(
      { node, field: 'sensitive/reason' },
      before.sensitive?.reason,
      after.sensitive?.reason,
      reason,
    ),
  );
  if (before.sensitive?.category !== after.sensitive?.category) {
    changes.push({
      what: 'settingChanged',
      weight: 'note',
      node,
      field: 'sensitive',
      ...written(before.sensitive?.category, after.sensitive?.category),
    });
  }
  changes.push(...compareFields(before, after, RULES, 'ruleChanged'));
  changes.push(...compareFields(before, after, SETTINGS, 'settingChanged'));
  for (const list of LISTS) {
    const of = (question: Question, version: Questionnaire) => optionsIn(question, version, list);
    changes.push(
      ...compareOptions(of(before, versions.before), of(after, versions.after), {
        node,
        list,
        sourceLanguage,
        ordered: after.type === 'rating',
        earlier: versions.earlier.map(({ question, version }) => of(question, version)),
      }),
    );
  }
  return changes;
}

const LISTS = ['options', 'rows'] as const;

/** What can be chosen, from whatever source (`options`), and what is asked row by row. */
function optionsIn(
  question: Question,
  version: Questionnaire,
  list: (typeof LISTS)[number],
): readonly Option[] {
  if (list === 'rows') return question.type === 'matrix' ? question.rows : [];
  return optionsOf(question, version.choiceLists);
}

function compareFields(
  before: Question,
  after: Question,
  weights: Readonly<Record<string, Weight>>,
  what: 'ruleChanged' | 'settingChanged',
): VersionChange[] {
  const old: Partial<Record<string, unknown>> = before;
  const now: Partial<Record<string, unknown>> = after;
  return Object.entries(weights)
    .filter(([field]) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map(([field, weight]) => ({
      what,
      weight,
      node: after.name,
      field,
      ...written(old[field], now[field]),
    }));
}
