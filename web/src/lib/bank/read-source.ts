import type { BankPlace } from '#shared/bank/bank-question.ts';
import type { Client } from '#shared/contract/client.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { STARTERS } from '#shared/starter/starters.ts';
import type { TranslationRecord } from '#shared/translation/translation-record.ts';

/** The questionnaire that a question of the bank is taken from; `undefined` when it is not there (any more). */
export async function readSource(
  client: Client,
  { from, questionnaire, version = 0 }: BankPlace,
): Promise<{ readonly questionnaire: Questionnaire; readonly translations?: TranslationRecord } | undefined> {
  if (from === 'starter') {
    const starter = STARTERS.find(({ id }) => id === questionnaire);
    return starter && { questionnaire: starter };
  }
  if (from === 'version') {
    const read = await client.readPublished({ questionnaire, version });
    return read.ok ? { questionnaire: read.output } : undefined;
  }
  const read = await client.readQuestionnaire({ questionnaire });
  return read.ok ? read.output.design : undefined;
}
