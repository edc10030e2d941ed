import { dayIn } from '#lib/council/day.ts';
import { message } from '#lib/messages/message.ts';
import type { QuestionnairesCatalogue } from '#lib/messages/questionnaires/questionnaires.ts';
import type { QuestionnaireHead } from '#shared/contract/questionnaires.ts';

/** Where a questionnaire stands: not published, published, or changed since. */
export function stateWords(
  texts: QuestionnairesCatalogue,
  { published, revision }: QuestionnaireHead,
): string {
  if (!published) return message(texts, 'state.unpublished');
  const { version } = published;
  return published.revision === revision
    ? message(texts, 'state.published', { version, day: dayIn(published.day, texts.language) })
    : message(texts, 'state.changed', { version });
}
