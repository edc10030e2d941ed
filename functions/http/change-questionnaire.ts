import { changeDesign } from '#shared/design/change-design.ts';
import { headAfter } from '#shared/contract/head-after.ts';
import { asOne, remember } from '#shared/questionnaire/edit/history.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openedDraft } from '#functions/opened-draft.ts';
import { readHistory } from '#functions/store/design-history.ts';
import { readDesign, saveDesign } from '#functions/store/questionnaires.ts';
import { readPublished } from '#functions/store/versions.ts';

export const handler = handleSignedIn(
  'changeQuestionnaire',
  async ({ questionnaire: id, revision, changes, typed }, { subject }) => {
    const opened = await readDesign(id);
    if (!opened) return refuse('unknownQuestionnaire');
    if (opened.head.revision !== revision) return meanwhile(id, subject);
    const [published, history] = await Promise.all([readPublished(id), readHistory(id)]);
    const changed = changeDesign(
      opened.design,
      changes,
      published.map(({ questionnaire }) => questionnaire),
    );
    if (!changed.ok)
      return refuse('editRefused', {
        issues: changed.issues.map(({ code, field, found }) => ({
          path: `changes.${String(changed.at)}`,
          code,
          ...(found !== undefined && { limit: found }),
          ...(field !== undefined && { message: field }),
        })),
      });
    const day = today();
    const head = headAfter(opened.head, changed.design.questionnaire, day);
    const act = { who: subject, day };
    const step = {
      change: asOne(changes),
      undo: changed.undo,
      who: subject,
      revision: head.revision,
      ...(typed !== undefined && { typed }),
    };
    const outcome = await saveDesign(
      { before: opened.head, head, design: changed.design, history: remember(history, step) },
      act,
      `change ${String(changes.length)}`,
    );
    if (outcome === 'tooLarge') return refuse('questionnaireTooLarge');
    return outcome === 'saved'
      ? reply({ outcome: 'changed', revision: head.revision })
      : meanwhile(id, subject);
  },
);

/** Somebody else was first: the draft as it is now, so that nothing of it is overwritten unseen. */
async function meanwhile(id: string, reader: string) {
  const opened = await openedDraft(id, reader);
  return opened ? reply({ outcome: 'changedMeanwhile' as const, ...opened }) : refuse('unknownQuestionnaire');
}
