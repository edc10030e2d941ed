import type { Role } from './session.ts';

/** A part of the site that asks who somebody is. */
export type Area = 'studio' | 'council' | 'account';

/** Who may enter an area. Staff may read what the council reads; everybody may sign in. */
export const ROLES_OF: Readonly<Record<Area, readonly Role[]>> = {
  studio: ['staff'],
  council: ['council', 'staff'],
  account: ['staff', 'council'],
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
