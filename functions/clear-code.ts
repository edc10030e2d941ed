import { randomInt } from 'node:crypto';

/** Letters and digits that nobody confuses on paper. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A few letters of the words for people who read the code, and some more so that it is nobody else's. */
export function clearCode(from: string, more = 4): string {
  const words = from
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/g, '');
  const tail = Array.from({ length: more }, () => CLEAR.charAt(randomInt(CLEAR.length))).join('');
  return `${words === '' ? 'link' : words}-${tail}`;
}
