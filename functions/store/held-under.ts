import { findResponses, type Held } from './responses.ts';
import { listSurveys, recentSurveyIds } from './surveys.ts';

/**
 * What stands under a receipt in any survey, answers first. A survey that is so new that it was not remembered yet
 * is looked into as well, before a resident is told that there is nothing.
 *
 * @param receipt in canonical form.
 */
export async function heldUnder(receipt: string): Promise<Held[]> {
  const remembered = await recentSurveyIds();
  const found = await findResponses(receipt, remembered);
  if (found.length > 0) return found;
  const newer = (await listSurveys()).map(({ id }) => id).filter((id) => !remembered.includes(id));
  return findResponses(receipt, newer);
}
