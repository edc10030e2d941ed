import Negotiator from 'negotiator';
import type { LanguageTag } from '#shared/language/tag.ts';

/**
 * Which written language a reader of the first can be given when theirs is not offered. Moroccan Arabic is
 * written as Arabic; Dari and Persian are read by each other's readers.
 */
const READABLE_AS: Readonly<Record<string, readonly LanguageTag[]>> = {
  ary: ['ar'],
  arz: ['ar'],
  apc: ['ar'],
  acm: ['ar'],
  aeb: ['ar'],
  arq: ['ar'],
  prs: ['fa'],
  fa: ['prs'],
  ku: ['kmr', 'ckb'],
  pbt: ['ps'],
  pbu: ['ps'],
  be: ['ru'],
  gsw: ['de'],
  ca: ['es'],
  gl: ['pt', 'es'],
  mo: ['ro'],
};

/** The offered language that a reader of `wanted` can be given: the same, its base language, or a close one. */
export function offeredFor(wanted: string, offered: readonly LanguageTag[]): LanguageTag | undefined {
  const tag = wanted.toLowerCase();
  const base = tag.split('-')[0] ?? tag;
  const same = (candidate: string) => offered.find((each) => each.toLowerCase() === candidate);
  const related = [tag, base, ...(READABLE_AS[base] ?? [])];
  for (const candidate of related) {
    const found = same(candidate);
    if (found) return found;
  }
  return offered.find((each) => each.split('-')[0] === base);
}

/**
 * The offered language that suits an `Accept-Language` header best (RFC 9110, 12.5.4), or `undefined` when
 * none does. The order of the header decides, so a close relative of the first wish wins over the second.
 */
export function negotiateLanguage(
  acceptLanguage: string | null | undefined,
  offered: readonly LanguageTag[],
): LanguageTag | undefined {
  if (!acceptLanguage) return undefined;
  const wishes = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages();
  for (const wish of wishes) {
    if (wish === '*') return undefined;
    const found = offeredFor(wish, offered);
    if (found) return found;
  }
  return undefined;
}
