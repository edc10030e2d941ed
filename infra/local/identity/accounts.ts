import { type Role, STAFF_ROLES } from '#shared/contract/role.ts';

/** Somebody who can sign in on one's own machine. On AWS, Cognito keeps the accounts. */
export interface LocalAccount {
  /** What is typed as the name. */
  readonly username: string;
  /** Fixed and printed at the start: it opens nothing but the data on this machine. */
  readonly password: string;
  /** What the screens call them. */
  readonly name: string;
  readonly groups: readonly Role[];
}

const account = (username: string, name: string, groups: readonly Role[]): LocalAccount => ({
  username,
  password: `peil-${username}`,
  name,
  groups,
});

/** Somebody of the staff who may do all that staff do, the council, and one account for each role of staff. */
export const LOCAL_ACCOUNTS: readonly LocalAccount[] = [
  account('staff', 'Sofie Peeters', STAFF_ROLES),
  account('council', 'Karim El Amrani', ['council']),
  account('designer', 'Lotte Janssens', ['designer']),
  account('translator', 'Yasmina Haddad', ['translator']),
  account('fieldwork', 'Bram De Smet', ['fieldwork']),
  account('analyst', 'Amélie Dubois', ['analyst']),
  account('administrator', 'Jonas Willems', ['administrator']),
];

export const accountNamed = (username: string): LocalAccount | undefined =>
  LOCAL_ACCOUNTS.find((account) => account.username === username);
