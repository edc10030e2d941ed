import { headAfter } from '#shared/contract/head-after.ts';
import { changeTexts } from '#shared/design/change-texts.ts';
import { remember } from '#shared/questionnaire/edit/history.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readHistory } from '#functions/store/design-history.ts';
import { readDesign, saveDesign } from '#functions/store/questionnaires.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';

/** How often texts make place for somebody else's save that was first. */
const ATTEMPTS = 5;

export const handler = handleSignedIn('changeTexts', async ({ questionnaire: id, texts }, { subject }) => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const opened = await readDesign(id);
    if (!opened) return refuse('unknownQuestionnaire');
    const changed = changeTexts(opened.design, texts);
    switch (changed.outcome) {
      case 'changedMeanwhile':
        return reply({ outcome: 'changedMeanwhile' as const, keys: [...changed.keys] });
      case 'notATranslation':
        return refuse('notATranslation', {
          issues: changed.languages.map((language) => ({
            path: 'texts',
            code: 'language',
            limit: language,
          })),
        });
      case 'refused':
        return refuse('editRefused', { issues: [{ path: changed.key, code: 'notText' }] });
      case 'changed': {
        const day = today();
        const head = headAfter(opened.head, changed.design.questionnaire, day);
        const languages = [...new Set(texts.map(({ language }) => language))].join(' ');
        const what = `translate ${languages}`;
        const history = await readHistory(id);
        // Whoever translates saves text by text: with more of the same one it is one step.
        const step = { ...changed.step, who: subject, revision: head.revision, typed: 'texts' };
        const outcome = await saveDesign(
          { before: opened.head, head, design: changed.design, history: remember(history, step) },
          { who: subject, day },
          what,
        );
        if (outcome === 'tooLarge') return refuse('questionnaireTooLarge');
        if (outcome === 'saved') return reply({ outcome: 'changed' as const, revision: head.revision });
      }
    }
  }
  throw new StoreUnavailable('Others keep saving this draft.');
});
