import { headAfter } from '#shared/contract/head-after.ts';
import { draftStep } from '#shared/design/draft-step.ts';
import { retrace } from '#shared/design/retrace.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readHistory } from '#functions/store/design-history.ts';
import { readDesign, saveDesign } from '#functions/store/questionnaires.ts';

export const handler = handleSignedIn(
  'retraceChanges',
  async ({ questionnaire: id, revision, way, evenOfAnother = false }, { subject }) => {
    const opened = await readDesign(id);
    if (!opened) return refuse('unknownQuestionnaire');
    const { head: before, design } = opened;
    if (before.revision !== revision) return reply({ outcome: 'changedMeanwhile' as const });
    const history = await readHistory(id);
    const by = { who: subject, evenOfAnother, revision: revision + 1 };
    const made = retrace(design, history, way, by);
    switch (made.outcome) {
      case 'nothing':
        return reply({ outcome: 'nothing' as const });
      case 'lost':
        return reply({ outcome: 'changedMeanwhile' as const });
      case 'ofAnother':
        return reply({ outcome: 'ofAnother', step: draftStep(made.step, design.questionnaire, subject) });
      case 'changed': {
        const day = today();
        const head = headAfter(before, made.design.questionnaire, day);
        const outcome = await saveDesign(
          { before, head, design: made.design, history: made.history },
          { who: subject, day },
          way,
        );
        if (outcome === 'tooLarge') return refuse('questionnaireTooLarge');
        if (outcome === 'raced') return reply({ outcome: 'changedMeanwhile' as const });
        // In the words of the draft that has the most of it.
        const step = draftStep(made.step, design.questionnaire, subject);
        return reply({ outcome: 'changed', revision: head.revision, step });
      }
    }
  },
);
