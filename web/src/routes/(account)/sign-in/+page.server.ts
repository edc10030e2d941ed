import { returnPath } from '#lib/session/return-path.ts';
import { SIGN_IN_REASONS } from '#lib/session/sign-in-path.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  reason: SIGN_IN_REASONS.find((each) => each === url.searchParams.get('reason')),
  to: returnPath(url.searchParams.get('to')),
});
