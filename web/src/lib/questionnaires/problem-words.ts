import { message } from '#lib/messages/message.ts';
import type {
  QuestionnairesCatalogue,
  QuestionnairesKey,
} from '#lib/messages/questionnaires/questionnaires.ts';
import type { Problem } from '#shared/contract/problem.ts';

/** A problem that an act on a questionnaire met, in words; the number where there are none of its own. */
export function problemWords(texts: QuestionnairesCatalogue, { key, number }: Problem): string {
  const own = `error.${key}`;
  return own in texts.texts
    ? message(texts, own as QuestionnairesKey)
    : message(texts, 'error.other', { number: String(number) });
}
