import type { Change, ChangeOf } from '#shared/questionnaire/edit/change.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import type { EditIssue } from '#shared/questionnaire/edit/edit-issue.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { originsAfter } from '#shared/questionnaire/version/origins.ts';
import { recordAfter } from '#shared/translation/translation-record.ts';
import type { Design } from './design.ts';

export type ChangeOutcome =
  | { readonly ok: true; readonly design: Design; readonly undo: ChangeOf<'restore'> }
  /** Nothing was changed: the change with this index (from 0) cannot be made. */
  | { readonly ok: false; readonly at: number; readonly issues: readonly EditIssue[] };

/**
 * Makes changes to a design, all of them or none: the questionnaire by `edit`, and with it where renamed questions come
 * from and which translations have fallen behind their source.
 *
 * @param published every version of the questionnaire, whose answers set limits to what may change.
 */
export function changeDesign(
  design: Design,
  changes: readonly Change[],
  published: readonly Questionnaire[],
): ChangeOutcome {
  let { questionnaire, origins, translations } = design;
  const { id, format } = questionnaire;
  const undone: ChangeOf<'restore'>['parts'][] = [];
  for (const [at, change] of changes.entries()) {
    const outcome = edit(questionnaire, change, { published });
    if (!outcome.ok) return { ok: false, at, issues: outcome.issues };
    // Versions and answers are found by the id, so it is not one of the fields that can change.
    if (outcome.draft.id !== id || outcome.draft.format !== format)
      return { ok: false, at, issues: [{ code: 'notThisWay', field: 'id' }] };
    translations = recordAfter(translations, questionnaire, outcome.draft, change);
    origins = originsAfter(origins, outcome.renamed);
    questionnaire = outcome.draft;
    undone.push(outcome.undo.parts);
  }
  return {
    ok: true,
    design: { questionnaire, origins, translations },
    undo: { do: 'restore', parts: undone.toReversed().flat() },
  };
}
