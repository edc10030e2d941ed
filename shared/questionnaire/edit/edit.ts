import type { Questionnaire } from '../questionnaire.ts';
import { addBeside, addNode, addOption } from './add.ts';
import { changeType } from './change-type.ts';
import type { Change, ChangeOf } from './change.ts';
import { duplicate } from './duplicate.ts';
import type { EditIssue } from './edit-issue.ts';
import { addLanguage, removeLanguage } from './language.ts';
import { move } from './move.ts';
import type { EditContext } from './published.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { restore } from './restore.ts';
import { Revision, type Renamed } from './revision.ts';
import { setField, setText } from './set-field.ts';

export type EditOutcome =
  /** The new draft, and the change that brings the old one back. */
  | {
      readonly ok: true;
      readonly draft: Questionnaire;
      readonly undo: ChangeOf<'restore'>;
      /** Names that have changed with it (also back, by an undo), for the line from version to version. */
      readonly renamed: readonly Renamed[];
    }
  /** The draft stays as it is. */
  | { readonly ok: false; readonly issues: readonly EditIssue[] };

/**
 * Changes a draft: the only way in which a designer's screen, an import or an undo touches a questionnaire.
 *
 * The draft may hold mistakes (the checker tells of them), but it always has the shape of the definition: a change
 * that would break it is refused. What has been published sets limits, if it is given: a code that answers can hold
 * keeps its question and its meaning, a used name keeps its type. Nothing is changed in place; what stays the same is
 * shared with the draft before. `edit(draft, undo)` on the new draft gives the old one.
 */
export function edit(draft: Questionnaire, change: Change, context: EditContext = {}): EditOutcome {
  const revision = new Revision(draft);
  const issues = make(revision, change, context);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, draft: revision.draft, undo: revision.undo, renamed: revision.renamed };
}

function make(revision: Revision, change: Change, context: EditContext): readonly EditIssue[] {
  switch (change.do) {
    case 'several':
      for (const each of change.changes) {
        const issues = make(revision, each, context);
        if (issues.length > 0) return issues;
      }
      return [];
    case 'addNode':
      return addNode(revision, change, context);
    case 'addOption':
      return addOption(revision, change);
    case 'addDerived':
    case 'addScreenOut':
    case 'addChoiceList':
      return addBeside(revision, change);
    case 'addLanguage':
      return addLanguage(revision, change);
    case 'removeLanguage':
      return removeLanguage(revision, change);
    case 'duplicate':
      return duplicate(revision, change);
    case 'move':
      return move(revision, change);
    case 'remove':
      return remove(revision, change);
    case 'rename':
      return rename(revision, change, context);
    case 'setText':
      return setText(revision, change);
    case 'setField':
      return setField(revision, change);
    case 'changeType':
      return changeType(revision, change, context);
    case 'restore':
      return restore(revision, change);
  }
}
