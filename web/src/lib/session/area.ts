import { RIGHTS } from '#shared/contract/rights.ts';
import { type Role, ROLES, STAFF_ROLES } from '#shared/contract/role.ts';

/** A part of the site that asks who somebody is. */
export type Area = 'studio' | 'council' | 'account';

/** Who may enter an area. Most of the staff may read what the council reads; everybody may sign in. */
export const ROLES_OF: Readonly<Record<Area, readonly Role[]>> = {
  studio: STAFF_ROLES,
  council: RIGHTS.readResults,
  account: ROLES,
};

/** The area that a path lies in, or `undefined` for the pages of residents. */
export function areaOf(path: string): Area | undefined {
  const first = path.split('/')[1];
  if (first === 'studio' || first === 'council') return first;
  return first === 'sign-in' || first === 'sign-out' ? 'account' : undefined;
}

/** Whether an account with these roles may enter the area. */
export const mayEnter = (area: Area, roles: readonly Role[]): boolean =>
  ROLES_OF[area].some((role) => roles.includes(role));
