import type { LanguageTag } from '#shared/language/tag.ts';
import type { Node } from '../questionnaire.ts';
import { written } from './compare-options.ts';
import { compareTexts } from './compare-texts.ts';
import type { VersionChange } from './difference.ts';

/** The changes of one group between two versions, its place and its name left aside. */
export function compareGroups(before: Node, after: Node, sourceLanguage: LanguageTag): VersionChange[] {
  const node = after.name;
  if (before.type !== 'group' || after.type !== 'group') {
    return [
      { what: 'typeChanged', weight: 'refused', node, field: 'type', before: before.type, after: after.type },
    ];
  }
  const changes = compareTexts({ node, field: 'label' }, before.label, after.label, {
    role: 'beside',
    sourceLanguage,
  });
  if ((before.repeat === undefined) !== (after.repeat === undefined)) {
    changes.push({ what: 'repeatChanged', weight: 'refused', node, field: 'repeat' });
  }
  for (const [field, old, now] of [
    ['relevance', before.relevance, after.relevance],
    ['repeat.count', before.repeat?.count, after.repeat?.count],
  ] as const) {
    if (old !== now) changes.push({ what: 'ruleChanged', weight: 'note', node, field, ...written(old, now) });
  }
  if (before.together !== after.together) {
    changes.push({ what: 'settingChanged', weight: 'harmless', node, field: 'together' });
  }
  return changes;
}
