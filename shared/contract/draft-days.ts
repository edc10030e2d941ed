/** How many days an interview that nobody goes on with is kept, as residents are told. */
export const DRAFT_DAYS = 30;
