/** Somebody who can sign in on one's own machine. On AWS, Cognito keeps the accounts. */
export interface LocalAccount {
  /** What is typed as the name. */
  readonly username: string;
  /** Fixed and printed at the start: it opens nothing but the data on this machine. */
  readonly password: string;
  /** What the screens call them. */
  readonly name: string;
  readonly groups: readonly string[];
}

export const LOCAL_ACCOUNTS: readonly LocalAccount[] = [
  { username: 'staff', password: 'peil-staff', name: 'Sofie Peeters', groups: ['staff'] },
  { username: 'council', password: 'peil-council', name: 'Karim El Amrani', groups: ['council'] },
];

export const accountNamed = (username: string): LocalAccount | undefined =>
  LOCAL_ACCOUNTS.find((account) => account.username === username);
