import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { QuestionnaireHead } from './questionnaires.ts';

/** What the list shows of a draft. */
const shown = ({ title, kind, sourceLanguage, languages }: Questionnaire) => ({
  title,
  kind,
  sourceLanguage,
  languages,
});

/** The head of a questionnaire after its draft has changed on `day`: one revision further. */
export const headAfter = (
  head: QuestionnaireHead,
  questionnaire: Questionnaire,
  day: string,
): QuestionnaireHead => ({
  ...head,
  ...shown(questionnaire),
  revision: head.revision + 1,
  changedOn: day,
});

/** The head of a new questionnaire. */
export const newHead = (questionnaire: Questionnaire, day: string): QuestionnaireHead => ({
  id: questionnaire.id,
  ...shown(questionnaire),
  revision: 1,
  createdOn: day,
  changedOn: day,
});
