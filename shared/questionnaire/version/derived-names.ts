import type { PublishedVersion } from './published-version.ts';

/**
 * By version: from the name of each derived variable to the one that it has in the latest version with it.
 *
 * @param versions the first one first.
 */
export function derivedNames(versions: readonly PublishedVersion[]): Map<number, Map<string, string>> {
  const names = new Map<number, Map<string, string>>();
  let next: { readonly version: PublishedVersion; readonly names: ReadonlyMap<string, string> } | undefined;
  for (const version of versions.toReversed()) {
    const own = new Map<string, string>();
    const later = new Map(
      next?.version.questionnaire.derived?.map(({ name }) => [next?.version.origins?.[name] ?? name, name]),
    );
    for (const { name } of version.questionnaire.derived ?? []) {
      const after = later.get(name);
      own.set(name, (after === undefined ? undefined : next?.names.get(after)) ?? name);
    }
    names.set(version.version, own);
    // What follows adds the names of questions: they lead to no derived variable.
    next = { version, names: new Map(own) };
  }
  return names;
}
