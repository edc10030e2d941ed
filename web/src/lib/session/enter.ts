import { error } from '@sveltejs/kit';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { type Area, mayEnter } from './area.ts';
import type { Session } from './session.ts';

/**
 * The session of an account that may enter the area. Otherwise the page that says why not: status 403 with the
 * number of the problem. (That nobody is signed in is caught before, by the hook.)
 */
export function enter(area: Area, locals: App.Locals): Session {
  if (!locals.session || !mayEnter(area, locals.session.roles)) {
    const { number, title } = PROBLEMS.notAllowed;
    error(403, title, { number, key: 'notAllowed' });
  }
  return locals.session;
}
