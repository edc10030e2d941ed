import { DECLINE_CODES } from '#shared/questionnaire/decline.ts';
import type { Nonresponse } from '#shared/questionnaire/option.ts';
import { declineOptionsOf, optionsOf } from '#shared/questionnaire/options-of.ts';
import type { LinedQuestion } from '#shared/questionnaire/version/line-up.ts';
import { placedNodes } from '#shared/questionnaire/version/placed-nodes.ts';
import type { PublishedVersion } from '#shared/questionnaire/version/published-version.ts';

/** Which codes of a question say that there is no answer, in any of its versions, and which way. */
export function missingCodes(
  { versions }: LinedQuestion,
  published: readonly PublishedVersion[],
): ReadonlyMap<string, Nonresponse> {
  const found = new Map<string, Nonresponse>();
  for (const { version, name } of versions) {
    const questionnaire = published.find((each) => each.version === version)?.questionnaire;
    const node = questionnaire && placedNodes(questionnaire).get(name)?.node;
    if (!questionnaire || !node || node.type === 'group') continue;
    for (const { code, missing } of [
      ...optionsOf(node, questionnaire.choiceLists),
      ...declineOptionsOf(node),
    ])
      if (missing) found.set(code, missing);
  }
  return found;
}

/** The codes with which a question can be declined, with the way in which. */
export const STANDARD_MISSING: readonly (readonly [string, Nonresponse])[] = Object.entries(
  DECLINE_CODES,
).map(([why, code]) => [code, why as Nonresponse]);
