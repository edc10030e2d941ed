import { error } from '@sveltejs/kit';
import { createClient, type Client } from '#shared/contract/client.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { ROLES } from '#shared/contract/role.ts';
import { ROUTES } from '#shared/contract/routes.ts';

/**
 * The API as the app's server calls it (`API_URL` in the environment). With a token it speaks for the account
 * that is signed in.
 */
export function api(token?: string): Client {
  const baseUrl = process.env['API_URL'];
  if (!baseUrl) throw new Error('API_URL must hold the address of the API.');
  return createClient({ baseUrl, token, check: ROUTES });
}

/** Ends a request with the page of a problem that the page itself has no answer to. */
export function failWith({ status, title, number, key, issues = [] }: Problem): never {
  const named = issues.filter(({ code }) => code === 'role').map(({ limit }) => limit);
  error(status, title, {
    number,
    key,
    ...(key === 'notAllowed' && { roles: ROLES.filter((role) => named.includes(role)) }),
  });
}
