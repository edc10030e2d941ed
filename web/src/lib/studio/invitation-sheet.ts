import { INVITATION } from '#lib/interview/invitation-words.ts';

/** So many invitations on one page: more would weigh too much for it. */
export const MOST_ON_SHEETS = 300;

/** The link that brings a code with it, from the link of its channel. */
export const invitationLink = (channelLink: string, code: string): string =>
  `${channelLink}?${INVITATION}=${code}`;
