import { responsesOf, type StoredResponse } from '#functions/store/responses.ts';
import type { Survey } from '#shared/contract/survey.ts';

/** All responses of a survey in the mode that it is in, as a recount reads them. */
export async function storedResponses({ id, mode }: Survey): Promise<StoredResponse[]> {
  const responses: StoredResponse[] = [];
  for await (const { id: _, ...response } of responsesOf(id, mode)) responses.push(response);
  return responses;
}
