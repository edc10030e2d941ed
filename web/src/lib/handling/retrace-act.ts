import type { Client } from '#shared/contract/client.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { DraftStep } from '#shared/design/draft-step.ts';

export type Way = 'undo' | 'redo';

/** What came of pressing undo or redo. */
export type RetraceActOutcome =
  | { readonly outcome: 'changed'; readonly step: DraftStep }
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'meanwhile' }
  /** It is somebody else's, and stands. */
  | { readonly outcome: 'ofAnother'; readonly step: DraftStep }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/** Whether a button of the designer is undo or redo. */
export const isWay = (intent: unknown): intent is Way => intent === 'undo' || intent === 'redo';

/** Takes the last step back or makes it again, on the draft as the page showed it. */
export async function retraceAct(
  client: Client,
  questionnaire: string,
  way: Way,
  form: FormData,
): Promise<RetraceActOutcome> {
  const sent = await client.retraceChanges({
    questionnaire,
    revision: Number(form.get('revision')),
    way,
    evenOfAnother: form.has('evenOfAnother'),
  });
  if (!sent.ok) return { outcome: 'refused', problem: sent.problem };
  const { output } = sent;
  return output.outcome === 'changedMeanwhile' ? { outcome: 'meanwhile' } : output;
}
