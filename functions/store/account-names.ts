import { getItems, putItem } from './dynamodb.ts';
import { accountKey } from './keys.ts';

/** Keeps the name of an account, in the place of the one before. */
export const nameAccount = async (subject: string, name: string): Promise<void> => {
  await putItem('registry', { ...accountKey(subject), name });
};

/** The names that are known of these accounts, by their numbers. */
export async function accountNames(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const items = await getItems('registry', [...new Set(subjects)].map(accountKey));
  return new Map(items.map(({ sk, name }) => [String(sk), String(name)]));
}
