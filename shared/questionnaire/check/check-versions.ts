import { locate } from '../edit/target.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { compareVersions } from '../version/compare.ts';
import { changeKey, type VersionChange } from '../version/difference.ts';
import type { Origins } from '../version/origins.ts';
import type { PublishedVersion } from '../version/published-version.ts';
import type { Finding } from './finding.ts';

/** What a draft is checked against, apart from itself. */
export interface PublishedContext {
  readonly published: readonly PublishedVersion[];
  readonly origins?: Origins | undefined;
  /** Changes of which staff have said that the meaning is the same, by `changeKey`. */
  readonly sameMeaning?: ReadonlySet<string> | undefined;
}

/** Changes that would put answers of two kinds under one name or code. */
export function checkVersions(
  draft: Questionnaire,
  { published, origins = {}, sameMeaning = new Set() }: PublishedContext,
): Finding[] {
  return compareVersions(published, { questionnaire: draft, origins }).changes.flatMap(
    (change): Finding[] => {
      if (change.weight !== 'meaning' && change.weight !== 'refused') return [];
      if (change.weight === 'meaning' && sameMeaning.has(changeKey(change))) return [];
      return [
        {
          code: change.weight === 'refused' ? 'usedBefore' : 'changesMeaning',
          severity: change.weight === 'refused' ? 'error' : 'warning',
          place: placeOf(draft, change),
          details: {
            node: change.node,
            what: change.what,
            before: change.before ?? '',
            after: change.after ?? '',
            key: changeKey(change),
          },
        },
      ];
    },
  );
}

function placeOf(draft: Questionnaire, { node, field, language }: VersionChange): Finding['place'] {
  const path =
    locate(draft, { at: 'node', name: node }) ?? locate(draft, { at: 'derived', name: node }) ?? [];
  // Options are named by their code here, and may stand in a list of their own: the question is near enough.
  const [part = ''] = field.split('/');
  return { path: [...path, part], node, field, ...(language !== undefined && { language }) };
}
