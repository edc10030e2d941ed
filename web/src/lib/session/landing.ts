import { mayEnter } from './area.ts';
import type { Role } from './session.ts';

/** Where somebody arrives after signing in: the page they came from, else the first page of their role. */
export function landing(returnPath: string, roles: readonly Role[]): string {
  if (returnPath !== '/') return returnPath;
  if (mayEnter('studio', roles)) return '/studio';
  return mayEnter('council', roles) ? '/council' : '/sign-in';
}
