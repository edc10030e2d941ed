import { error } from '@sveltejs/kit';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { may, type Right, RIGHTS } from '#shared/contract/rights.ts';
import type { Session } from './session.ts';

/**
 * The session of an account that has the right. Otherwise the page that says why not, and which roles do have it.
 * (That nobody is signed in is caught before, by the hook.)
 */
export function allow(right: Right, locals: App.Locals): Session {
  if (!locals.session || !may(right, locals.session.roles)) {
    const { number, title } = PROBLEMS.notAllowed;
    error(403, title, { number, key: 'notAllowed', roles: [...RIGHTS[right]] });
  }
  return locals.session;
}
