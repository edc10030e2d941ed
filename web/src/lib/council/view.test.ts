import { describe, expect, test } from 'vitest';
import { Snapshot } from '#shared/results/snapshot.ts';
import { EXAMPLE_SNAPSHOT } from './example-snapshot.ts';
import { clearGap, groupShares } from './group.ts';
import { readView, viewAddress } from './view.ts';

const view = (query: string) => {
  const read = readView(EXAMPLE_SNAPSHOT, new URLSearchParams(query));
  if (!read) throw new Error('the example holds questions');
  return read;
};

test('the example is a snapshot as the contract has it', () => {
  expect(Snapshot.parse(EXAMPLE_SNAPSHOT)).toEqual(EXAMPLE_SNAPSHOT);
});

describe('the view that an address asks for', () => {
  test('is the overview of needs of everybody when it asks for nothing', () => {
    expect(view('')).toMatchObject({ question: { name: 'needs' }, by: undefined, option: undefined });
  });

  test('is the same for whoever opens a shared address', () => {
    const address = viewAddress('noden', { question: 'barriers', by: 'newcomer', need: 'lang' });
    expect(address).toBe('/council/noden?question=barriers&by=newcomer&need=lang');
    expect(view(address.split('?')[1] ?? '')).toMatchObject({
      question: { name: 'barriers' },
      by: { name: 'newcomer' },
      option: { code: 'lang' },
      optionChosen: false,
      unknown: [],
    });
  });

  test('says which part of an old link is not known any more, and shows the rest', () => {
    expect(view('question=gone&by=newcomer&need=lang')).toMatchObject({
      question: { name: 'needs' },
      by: { name: 'newcomer' },
      option: undefined,
      unknown: ['question', 'need'],
    });
  });

  test('shows one answer at a time where there are many groups: the first in order', () => {
    expect(view('by=municipality')).toMatchObject({ option: { code: 'housing' }, optionChosen: true });
    expect(view('by=age')).toMatchObject({ option: undefined, optionChosen: false });
  });

  test('does not exist where nothing can be reported', () => {
    expect(readView({ ...EXAMPLE_SNAPSHOT, questions: [] }, new URLSearchParams())).toBeUndefined();
  });
});

describe('the groups of one answer', () => {
  const shares = (query: string, code: string) => {
    const { question, by } = view(query);
    if (!by) throw new Error('the address names a breakdown');
    return groupShares(
      by,
      question.options.findIndex((option) => option.code === code),
    );
  };

  test('are read by their own base: counts, a warning, a share, or hidden', () => {
    const kinds = shares('by=age', 'housing').map(({ share }) => share.kind);
    expect(kinds).toEqual(['hidden', 'share', 'share', 'share', 'share']);
    expect(shares('by=gender', 'housing')[2]?.share).toEqual({ kind: 'hidden' });
    expect(shares('by=origin_group', 'housing')[3]?.share).toMatchObject({ kind: 'share', careful: true });
    expect(shares('by=municipality', 'housing')[5]?.share).toMatchObject({ kind: 'counts', base: 28 });
  });

  test('differ clearly only when their intervals do not overlap', () => {
    const gap = clearGap(shares('by=origin_group', 'dutch'));
    expect(gap?.most.group.code).toBe('non_belgian');
    expect(gap?.least.group.code).toBe('belgian_belgian_background');
    expect(clearGap(shares('by=gender', 'housing'))).toBeUndefined();
  });

  test('without an answer to the grouping question are no group to compare with', () => {
    const codes = [clearGap(shares('by=newcomer', 'dutch'))].flatMap((gap) =>
      gap ? [gap.most.group.code, gap.least.group.code] : [],
    );
    expect(codes).toEqual(['yes', 'no']);
  });
});
