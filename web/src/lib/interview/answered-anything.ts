import type { Interview } from '#shared/interview/interview.ts';

/** Whether a resident has answered any question that is asked; to decline one is an answer too. */
export const answeredAnything = (interview: Interview): boolean =>
  interview
    .pages()
    .flatMap((id) => interview.page(id)?.questions ?? [])
    .some(({ type, answer }) => type !== 'note' && type !== 'calculation' && answer !== undefined);
