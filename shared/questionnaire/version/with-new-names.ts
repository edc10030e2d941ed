import { withPart } from '../edit/path.ts';
import { endingsOf } from '../edit/names.ts';
import { replacementsFor, type Names } from '../edit/rename-names.ts';
import { layOut } from '../lay-out.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';
import type { Origins } from './origins.ts';

/** A version with the names of the next one, so that a rename is not a change of every rule that names it. */
export function withNewNames(version: Questionnaire, origins: Origins): Questionnaire {
  const names = namesOfNow(version, origins);
  if (names.size === 0) return version;
  const now = (name: string): string => names.get(name) ?? name;
  const renamed = replacementsFor(version, names).reduce(
    (whole, { path, value }) => withPart(whole, path, value),
    version,
  );
  const nodes = (children: readonly Node[]): Node[] =>
    children.map((node) =>
      node.type === 'group'
        ? { ...node, name: now(node.name), children: nodes(node.children) }
        : { ...node, name: now(node.name) },
    );
  return {
    ...renamed,
    children: nodes(renamed.children),
    ...(renamed.derived && { derived: renamed.derived.map((each) => ({ ...each, name: now(each.name) })) }),
    ...(renamed.reporting && {
      reporting: {
        overview: renamed.reporting.overview.map(now),
        breakdowns: renamed.reporting.breakdowns.map(now),
      },
    }),
  };
}

/** From the names of then to those of now, with the names that go with a question. */
function namesOfNow(version: Questionnaire, origins: Origins): Names {
  const renamed = Object.entries(origins);
  if (renamed.length === 0) return new Map();
  const { byName } = layOut(version);
  return new Map(
    renamed.flatMap(([now, then]) => {
      const node = byName.get(then);
      const endings = node?.kind === 'question' ? endingsOf(node) : [];
      return ['', ...endings].map((ending) => [`${then}${ending}`, `${now}${ending}`] as const);
    }),
  );
}
