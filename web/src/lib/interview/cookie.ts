import type { Cookies } from '@sveltejs/kit';
import { DRAFT_DAYS } from '#shared/contract/draft-days.ts';

const NAME = 'interview';

interface Place {
  readonly cookies: Cookies;
  readonly url: URL;
  readonly params: { readonly channel: string };
}

const pathOf = ({ params }: Place): string => `/s/${encodeURIComponent(params.channel)}`;

/** Stands between the receipt and an invitation; in neither of them. */
const BETWEEN = '.';

/** The receipt code of the interview on this device, through this channel. */
export const interviewCode = (place: Place): string | undefined => held(place).code || undefined;

/** The invitation with which this device came to this channel, until it is spent. */
export const invitationCode = (place: Place): string | undefined => held(place).invitation || undefined;

function held({ cookies }: Place) {
  const [code = '', invitation = ''] = (cookies.get(NAME) ?? '').split(BETWEEN);
  return { code, invitation };
}

/**
 * The one cookie that Peil sets for a resident: the receipt code, beside it an invitation that is not spent yet, and
 * nothing else. Script cannot read it, other sites cannot send it, and it only goes to the pages of this channel.
 */
function put(place: Place, code: string, invitation: string): void {
  place.cookies.set(NAME, invitation === '' ? code : code + BETWEEN + invitation, {
    path: pathOf(place),
    httpOnly: true,
    sameSite: 'lax',
    secure: place.url.protocol === 'https:',
    maxAge: DRAFT_DAYS * 86_400,
  });
}

/** Keeps the receipt code of an interview that begins or goes on, with the invitation that the device came with. */
export const keepInterviewCode = (place: Place, code: string): void => {
  put(place, code, held(place).invitation);
};

/** Keeps the receipt of what was sent, and the invitation no longer: it is spent. */
export const keepReceipt = (place: Place, code: string): void => {
  put(place, code, '');
};

/** Keeps an invitation, in the form of `makeInvitation`, beside the interview that this device may have. */
export const keepInvitation = (place: Place, invitation: string): void => {
  put(place, held(place).code, invitation);
};

/** Makes the device forget its interview, and its invitation. */
export function forgetInterviewCode(place: Place): void {
  place.cookies.delete(NAME, {
    path: pathOf(place),
    httpOnly: true,
    sameSite: 'lax',
    secure: place.url.protocol === 'https:',
  });
}
