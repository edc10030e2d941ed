/** So many invitations at once, all of them or none: a transaction takes a hundred writes. */
export const MOST_INVITATIONS = 90;
