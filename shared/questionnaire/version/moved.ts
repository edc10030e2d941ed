import type { VersionChange } from './difference.ts';
import type { PlacedNode } from './placed-nodes.ts';

type Nodes = ReadonlyMap<string, PlacedNode>;

/** Questions and groups that stand in another group, or in another order than they did: as few as explain it. */
export function moved(before: Nodes, after: Nodes): VersionChange[] {
  const places = new Map([...before.keys()].map((name, place) => [name, place]));
  const kept = [...after.values()].filter(({ node }) => before.has(node.name));
  const stayed = inOrder(kept.map(({ node }) => places.get(node.name) ?? 0));
  return kept.flatMap(({ node, around }, index): VersionChange[] => {
    const was = before.get(node.name)?.around.join('/') ?? '';
    const is = around.join('/');
    if (was === is && stayed.has(index)) return [];
    return [{ what: 'moved', weight: 'note', node: node.name, field: 'place', before: was, after: is }];
  });
}

/** The places of a longest run of rising numbers. */
function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  /** Where the best run of each length ends. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((value, at) => {
    let place = ends.findIndex((end) => (numbers[end] ?? 0) >= value);
    if (place < 0) place = ends.length;
    before[at] = place > 0 ? ends[place - 1] : undefined;
    ends[place] = at;
  });
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}
