import type { DerivedVariable, Questionnaire } from '../questionnaire.ts';
import { compareOptions, written } from './compare-options.ts';
import { compareTexts } from './compare-texts.ts';
import type { VersionChange } from './difference.ts';

const OWN_TEXTS = ['title', 'introduction', 'trust', 'consent', 'ending'] as const;

/** The changes of what stands beside the questions: own texts, languages, kind stops, derived variables, reporting. */
export function compareBeside(before: Questionnaire, after: Questionnaire): VersionChange[] {
  const { sourceLanguage } = after;
  const beside = { role: 'beside', sourceLanguage } as const;
  const changes = OWN_TEXTS.flatMap((field) =>
    compareTexts({ node: '', field }, before[field], after[field], beside),
  );
  for (const language of after.languages) {
    if (before.languages.includes(language)) continue;
    changes.push({ what: 'added', weight: 'harmless', node: '', field: 'languages', language });
  }
  for (const language of before.languages) {
    if (after.languages.includes(language)) continue;
    changes.push({ what: 'removed', weight: 'note', node: '', field: 'languages', language });
  }
  for (const field of ['kind', 'sourceLanguage', 'minutes', 'reporting'] as const) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    const weight = field === 'minutes' ? 'harmless' : 'note';
    changes.push({
      what: 'settingChanged',
      weight,
      node: '',
      field,
      ...written(before[field], after[field]),
    });
  }
  return [...changes, ...compareStops(before, after), ...compareDerived(before, after)];
}

function compareStops(before: Questionnaire, after: Questionnaire): VersionChange[] {
  const beside = { role: 'beside', sourceLanguage: after.sourceLanguage } as const;
  return byName(before.screenOuts ?? [], after.screenOuts ?? [], 'screenOut', (old, now) => [
    ...compareTexts({ node: now.name, field: 'label' }, old.label, now.label, beside),
    ...rule(now.name, 'when', old.when, now.when),
  ]);
}

/**
 * A derived variable is never stored: a recount works it out anew for every answer there is. So a change of its rule
 * reaches back over all versions, which the results must say.
 */
function compareDerived(before: Questionnaire, after: Questionnaire): VersionChange[] {
  const { sourceLanguage } = after;
  const beside = { role: 'beside', sourceLanguage } as const;
  const compare = (old: DerivedVariable, now: DerivedVariable): VersionChange[] => [
    ...compareTexts({ node: now.name, field: 'label' }, old.label, now.label, beside),
    ...compareTexts({ node: now.name, field: 'definition' }, old.definition, now.definition, beside),
    ...rule(now.name, 'expression', old.expression, now.expression),
    ...compareOptions(old.values ?? [], now.values ?? [], {
      node: now.name,
      list: 'values',
      sourceLanguage,
      ordered: false,
      earlier: [],
    }),
  ];
  return byName(before.derived ?? [], after.derived ?? [], 'derived', compare);
}

function rule(node: string, field: string, before: string, after: string): VersionChange[] {
  return before === after ? [] : [{ what: 'ruleChanged', weight: 'note', node, field, before, after }];
}

function byName<T extends { readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
  field: string,
  compare: (before: T, after: T) => VersionChange[],
): VersionChange[] {
  const old = new Map(before.map((each) => [each.name, each]));
  const now = new Set(after.map(({ name }) => name));
  return [
    ...after.flatMap((each): VersionChange[] => {
      const was = old.get(each.name);
      return was ? compare(was, each) : [{ what: 'added', weight: 'note', node: each.name, field }];
    }),
    ...before
      .filter(({ name }) => !now.has(name))
      .map(({ name }): VersionChange => ({ what: 'removed', weight: 'note', node: name, field })),
  ];
}
