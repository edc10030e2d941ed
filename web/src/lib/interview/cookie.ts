import type { Cookies } from '@sveltejs/kit';
import { DRAFT_DAYS } from '#shared/contract/draft-days.ts';

const NAME = 'interview';

interface Place {
  readonly cookies: Cookies;
  readonly url: URL;
  readonly params: { readonly channel: string };
}

const pathOf = ({ params }: Place): string => `/s/${encodeURIComponent(params.channel)}`;

/** The receipt code of the interview on this device, through this channel. */
export const interviewCode = ({ cookies }: Place): string | undefined => cookies.get(NAME) || undefined;

/**
 * The one cookie that Peil sets for a resident: the receipt code and nothing else. Script cannot read it, other
 * sites cannot send it, and it only goes to the pages of this channel.
 */
export function keepInterviewCode(place: Place, code: string): void {
  place.cookies.set(NAME, code, {
    path: pathOf(place),
    httpOnly: true,
    sameSite: 'lax',
    secure: place.url.protocol === 'https:',
    maxAge: DRAFT_DAYS * 86_400,
  });
}

/** Makes the device forget its interview. */
export function forgetInterviewCode(place: Place): void {
  place.cookies.delete(NAME, {
    path: pathOf(place),
    httpOnly: true,
    sameSite: 'lax',
    secure: place.url.protocol === 'https:',
  });
}
