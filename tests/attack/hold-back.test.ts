import { describe, expect, test } from 'vitest';
import { fillIn } from '#infra/local/demo/fill-in.ts';
import { deriveVariables } from '#shared/interview/derive.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { countedColumns } from '#shared/results/columns/counted-columns.ts';
import { release, showsAnything } from '#shared/results/disclosure/release.ts';
import { chanceFrom } from '#shared/results/gate/chance.ts';
import type { Finding } from '#shared/results/gate/finding.ts';
import { holdBack } from '#shared/results/gate/hold-back.ts';
import { intervalAttack } from '#shared/results/gate/interval-attack.ts';
import { safely } from '#shared/results/gate/safely.ts';
import { totalOf } from '#shared/results/table/tabulate-catalogue.ts';
import { type KeyedResponse, tabulate } from '#shared/results/tabulate.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { solver } from './quarter.ts';

/**
 * In a small survey the noise of a few cells, put together, gives one away by chance: about one in twelve surveys of a
 * few dozen people. The noise never changes, so refusing the whole publication would be refusing it for good.
 */
const SURROUNDINGS = {
  today: '2025-11-25',
  now: '2025-11-25T12:00:00+01:00',
  random: () => 0.5,
  uuid: () => '',
};

const COMPILED = (() => {
  const outcome = compileQuestionnaire(PARTICIPATION_SURVEY);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.compiled;
})();

function survey(people: number, seed: number) {
  const responses = Array.from({ length: people }, (_, index): KeyedResponse => {
    const { answers, language } = fillIn(COMPILED, { seed, index, today: SURROUNDINGS.today });
    return {
      answers,
      language,
      derived: deriveVariables(COMPILED, answers, SURROUNDINGS),
      key: Math.floor(chanceFrom(seed * 1000 + index)() * 2 ** 32),
      channel: ['library', 'school', 'poster'][index % 3],
    };
  });
  const reporting = PARTICIPATION_SURVEY.reporting ?? { overview: [], breakdowns: [] };
  const tables = tabulate(responses, COMPILED, reporting);
  const total = totalOf(countedColumns(responses, []));
  const make = (heldBack: ReadonlySet<string>) =>
    release({ tables, total, ledger: undefined, secretMark: 'ours', day: '2026-03-01', heldBack });
  const attack = ({ questions }: ReturnType<typeof make>) =>
    intervalAttack(
      {
        snapshot: { questions: [...questions], reach: { tables: [], margins: [] } },
        tables,
        total,
        before: undefined,
      },
      solver,
    );
  return { tables, make, attack };
}

// Each attack solves some thousand linear programs.
describe('a small survey of which the noise gives a cell away', () => {
  test.each([
    ['of everybody', 27, 1, 'used'],
    ['of a group', 64, 32, 'gap_asked'],
  ])(
    '%s is published without that, and with the rest',
    (_, people, seed, given) => {
      const { tables, make, attack } = survey(people, seed);
      const bare = make(new Set());
      const rounds: (readonly Finding[])[] = [];
      const watched = (made: ReturnType<typeof make>) => {
        const found = attack(made);
        rounds.push(found);
        return found;
      };
      const safe = safely(make, watched, tables);
      if (safe.kind !== 'safe') throw new Error('It was refused.');
      expect(rounds[0]?.map(({ row }) => row.split(' ')[0])).toEqual([given]);
      expect(rounds.at(-1)).toEqual([]);
      expect(showsAnything(safe.made)).toBe(true);
      const figures = ({ questions }: typeof bare): number =>
        JSON.stringify(questions).match(/"base":\d/gu)?.length ?? 0;
      expect(figures(safe.made)).toBeGreaterThan(0.8 * figures(bare));
    },
    300_000,
  );
});

describe('what an attack gives away that cannot be left out', () => {
  const { tables } = survey(12, 5);

  test('refuses the publication', () => {
    const found = { attack: 'subsets', row: 'used', says: '' } as const;
    expect(holdBack([found], tables, new Set())).toBeUndefined();
    expect(
      safely(
        () => 1,
        () => [found],
        tables,
      ),
    ).toEqual({ kind: 'refused', findings: [found] });
  });

  test('refuses it also when all that could be left out was', () => {
    const found = { attack: 'interval', row: 'used gc', says: '', parts: [{ question: 'used' }] } as const;
    expect(
      safely(
        () => 1,
        () => [found],
        tables,
      ),
    ).toEqual({ kind: 'refused', findings: [found] });
  });
});
