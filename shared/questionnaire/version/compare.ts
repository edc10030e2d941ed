import type { Question } from '../question.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { compareBeside } from './compare-beside.ts';
import { compareGroups } from './compare-groups.ts';
import { compareQuestion } from './compare-question.ts';
import { WEIGHTS, type VersionChange, type VersionDifference } from './difference.ts';
import { moved } from './moved.ts';
import { placedNodes, type PlacedNode } from './placed-nodes.ts';
import type { Lineage, PublishedVersion } from './published-version.ts';
import { withNewNames } from './with-new-names.ts';

/**
 * The readable difference between the last of some published versions and a draft (or a later version), as data.
 *
 * Questions are the same when they have the same name, or when `origins` says that one was renamed; options when they
 * have the same code. So identity survives every change of wording, and what can be asked is only whether the meaning
 * does: see `Weight`. The versions before the last one count as well: a name or a code that was used once keeps what
 * it stood for. A rename is followed in the rules before they are compared, so it shows once. Without any published
 * version there is no difference.
 */
export function compareVersions(published: readonly PublishedVersion[], after: Lineage): VersionDifference {
  const versions = published.toSorted((one, other) => other.version - one.version);
  const [last] = versions;
  if (!last) return { changes: [], weight: undefined };
  const origins = after.origins ?? {};
  const before = withNewNames(last.questionnaire, origins);
  const old = placedNodes(before);
  const now = placedNodes(after.questionnaire);
  const past = versions.map((version) => ({ ...version, nodes: placedNodes(version.questionnaire) }));
  const changes = compareBeside(before, after.questionnaire);
  for (const [name, placed] of now) {
    const was = old.get(name);
    const line = lineOf(name, after, past);
    const place = { name, placed, before, after: after.questionnaire };
    changes.push(...(was ? compareNodes(was, place, line.slice(1)) : added(place, line)));
    const origin = origins[name];
    if (was && origin !== undefined && origin !== name) {
      changes.push({
        what: 'renamed',
        weight: 'note',
        node: name,
        field: 'name',
        before: origin,
        after: name,
      });
    }
    // Under this name there are answers to another question.
    const then = new Map(line.map((step) => [step.version, step.node.name]));
    if (past.some(({ version, nodes }) => nodes.has(name) && then.get(version) !== name)) {
      changes.push({ what: 'nameReused', weight: 'refused', node: name, field: 'name', after: name });
    }
  }
  for (const [name, { node }] of old) {
    if (now.has(name)) continue;
    const field = node.type === 'group' ? 'group' : 'question';
    changes.push({ what: 'removed', weight: 'note', node: name, field });
  }
  changes.push(...moved(old, now));
  return { changes, weight: WEIGHTS[Math.max(-1, ...changes.map(({ weight }) => WEIGHTS.indexOf(weight)))] };
}

type Past = PublishedVersion & { readonly nodes: ReadonlyMap<string, PlacedNode> };

interface Step {
  readonly version: number;
  readonly node: PlacedNode['node'];
  readonly questionnaire: Questionnaire;
}

/** What a question was in each version before, the latest first, under whatever name. */
function lineOf(name: string, after: Lineage, past: readonly Past[]): Step[] {
  let then = after.origins?.[name] ?? name;
  return past.flatMap(({ version, questionnaire, origins, nodes }) => {
    const node = nodes.get(then)?.node;
    then = origins?.[then] ?? then;
    return node ? [{ version, node, questionnaire }] : [];
  });
}

interface Place {
  readonly name: string;
  readonly placed: PlacedNode;
  readonly before: Questionnaire;
  readonly after: Questionnaire;
}

function compareNodes(was: PlacedNode, place: Place, line: readonly Step[]): VersionChange[] {
  const { name, placed, before, after } = place;
  const changes: VersionChange[] = [];
  if (was.repeats.join('/') !== placed.repeats.join('/')) {
    const [old, now] = [was.repeats.join('/'), placed.repeats.join('/')];
    changes.push({
      what: 'repeatChanged',
      weight: 'refused',
      node: name,
      field: 'repeat',
      before: old,
      after: now,
    });
  }
  if (was.node.type === 'group' || placed.node.type === 'group') {
    return [...changes, ...compareGroups(was.node, placed.node, after.sourceLanguage)];
  }
  return [...changes, ...compareQuestion(was.node, placed.node, { before, after, earlier: questions(line) })];
}

/** A question that the last version does not have: new, or back after a while and then bound to what it was. */
function added({ name, placed, after }: Place, line: readonly Step[]): VersionChange[] {
  const { node } = placed;
  const field = node.type === 'group' ? 'group' : 'question';
  const changes: VersionChange[] = [{ what: 'added', weight: 'note', node: name, field }];
  const [former, ...earlier] = line;
  if (!former || node.type === 'group') return changes;
  if (former.node.type !== node.type) {
    const types = { before: former.node.type, after: node.type };
    return [...changes, { what: 'nameReused', weight: 'refused', node: name, field: 'type', ...types }];
  }
  const since = compareQuestion({ ...former.node, name }, node, {
    before: former.questionnaire,
    after,
    earlier: questions(earlier),
  });
  return [...changes, ...since.filter(({ weight }) => weight === 'meaning' || weight === 'refused')];
}

const questions = (line: readonly Step[]): { question: Question; version: Questionnaire }[] =>
  line.flatMap(({ node, questionnaire }) =>
    node.type === 'group' ? [] : [{ question: node, version: questionnaire }],
  );
