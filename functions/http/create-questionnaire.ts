import type { Beginning } from '#shared/contract/questionnaires.ts';
import { newHead } from '#shared/contract/head-after.ts';
import { beginQuestionnaire } from '#shared/design/begin-questionnaire.ts';
import { designOf } from '#shared/design/design.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { today } from '#functions/clock.ts';
import { clearCode } from '#functions/clear-code.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply, type Reply } from '#functions/middleware/reply.ts';
import { createDesign } from '#functions/store/questionnaires.ts';
import { readVersion } from '#functions/store/versions.ts';
import { openWorkbook } from '#functions/workbook/open-workbook.ts';

const STARTERS = { needs: NEEDS_SURVEY, participation: PARTICIPATION_SURVEY };

export const handler = handleSignedIn('createQuestionnaire', async ({ beginning }, { subject }) => {
  const begun = await begin(beginning);
  if ('problem' in begun) return begun;
  // Never the id of another: versions and answers are found by it.
  const questionnaire = { ...begun.output, id: clearCode(begun.output.id, 5) };
  const day = today();
  const head = newHead(questionnaire, day);
  const act = { who: subject, day };
  const outcome = await createDesign(head, designOf(questionnaire), act, `create ${beginning.with}`);
  if (outcome === 'tooLarge') return refuse('questionnaireTooLarge');
  if (outcome === 'raced') throw new Error('Two questionnaires were given one id.');
  return reply(head);
});

async function begin(beginning: Beginning): Promise<Reply<Questionnaire>> {
  switch (beginning.with) {
    case 'nothing':
      return reply(beginQuestionnaire(beginning));
    case 'starter':
      return reply(titled(STARTERS[beginning.starter], beginning.title));
    case 'version': {
      const questionnaire = await readVersion(beginning.questionnaire, beginning.version);
      return questionnaire ? reply(titled(questionnaire, beginning.title)) : refuse('unknownVersion');
    }
    case 'workbook': {
      const opened = openWorkbook(beginning.file, beginning.language);
      if (!opened.ok) return refuse('workbookRefused', { issues: [{ path: 'file', code: opened.problem }] });
      return opened.draft
        ? reply(opened.draft)
        : refuse('workbookRefused', { issues: [{ path: 'file', code: 'noQuestions' }] });
    }
  }
}

/** With another title in the language that it is written in; the translations of the old one are gone with it. */
const titled = (questionnaire: Questionnaire, title: string | undefined): Questionnaire =>
  title === undefined
    ? questionnaire
    : { ...questionnaire, title: { [questionnaire.sourceLanguage]: title } };
