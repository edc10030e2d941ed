import type { AccountCatalogue } from '#lib/messages/account/account.ts';
import { localeOf } from '#lib/language/locale.ts';
import { message } from '#lib/messages/message.ts';
import type { Role } from '#shared/contract/role.ts';

/** Roles in words, as the language lists things: "designer or translator". */
export const roleWords = (
  texts: AccountCatalogue,
  roles: readonly Role[],
  type: 'conjunction' | 'disjunction',
): string =>
  new Intl.ListFormat(localeOf(texts.language), { type }).format(
    roles.map((role) => message(texts, `role.${role}`)),
  );
