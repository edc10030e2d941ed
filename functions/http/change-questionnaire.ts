import { changeDesign } from '#shared/design/change-design.ts';
import { headAfter } from '#shared/contract/head-after.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readDesign, saveDesign } from '#functions/store/questionnaires.ts';
import { listVersions, readPublished } from '#functions/store/versions.ts';

export const handler = handleSignedIn(
  'changeQuestionnaire',
  async ({ questionnaire: id, revision, changes }, { subject }) => {
    const opened = await readDesign(id);
    if (!opened) return refuse('unknownQuestionnaire');
    if (opened.head.revision !== revision) return meanwhile(id);
    const published = (await readPublished(id)).map(({ questionnaire }) => questionnaire);
    const changed = changeDesign(opened.design, changes, published);
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
    const outcome = await saveDesign(
      opened.head,
      head,
      changed.design,
      act,
      `change ${String(changes.length)}`,
    );
    if (outcome === 'tooLarge') return refuse('questionnaireTooLarge');
    return outcome === 'saved' ? reply({ outcome: 'changed', revision: head.revision }) : meanwhile(id);
  },
);

/** Somebody else was first: the draft as it is now, so that nothing of it is overwritten unseen. */
async function meanwhile(id: string) {
  const [opened, versions] = await Promise.all([readDesign(id), listVersions(id)]);
  return opened
    ? reply({ outcome: 'changedMeanwhile' as const, ...opened, versions })
    : refuse('unknownQuestionnaire');
}
