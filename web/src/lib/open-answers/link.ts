/** Which answers the list shows. */
export const SHOWS = ['all', 'uncoded', 'quoted'] as const;

/** What the page of open answers shows. */
export interface OpenAnswersView {
  readonly question: string;
  readonly show?: (typeof SHOWS)[number] | undefined;
  readonly page?: number | undefined;
  /** The handle of the answer of which a quote is released. */
  readonly quote?: string | undefined;
  /** The code of the theme that somebody is asked about before it is removed. */
  readonly remove?: string | undefined;
}

/** The address of the page of open answers with a view of it; what is as it begins is left out. */
export function openAnswersLink(survey: string, view: OpenAnswersView): string {
  const query = new URLSearchParams({ question: view.question });
  if (view.show !== undefined && view.show !== 'all') query.set('show', view.show);
  if (view.page !== undefined && view.page > 1) query.set('page', String(view.page));
  if (view.quote !== undefined) query.set('quote', view.quote);
  if (view.remove !== undefined) query.set('remove', view.remove);
  return `/studio/${encodeURIComponent(survey)}/open-answers?${query.toString()}`;
}
