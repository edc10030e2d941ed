import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { brusselsDay } from '#shared/contract/brussels-day.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { idToken } = allow('readAudit', locals);
  const present = brusselsDay(Date.now()).slice(0, 7);
  const asked = url.searchParams.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : present;
  return { month, ...outputOf(await api(idToken).readAudit({ month }), url) };
};
