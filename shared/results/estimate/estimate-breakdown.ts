import type { ChoiceColumn, MultipleColumn } from '../columns/column.ts';
import { answeredOf, choseOf } from '../columns/indicator.ts';
import { estimateTable } from '../test/estimate-table.ts';
import { adjustForMany } from '../test/false-discovery.ts';
import { type Gap, gapBetween } from '../test/gap-test.ts';
import { raoScott, type RaoScott } from '../test/rao-scott.ts';
import { degreesOfFreedomOf } from '../variance/domain.ts';
import type { Sample } from '../variance/sample.ts';
import { estimateGroup, type GroupEstimate } from './estimate-group.ts';

/** The gap between two groups in one option. */
export interface OptionGap extends Gap {
  readonly option: string;
  /** The groups by their codes: the gap is that of the first less the second. */
  readonly first: string;
  readonly second: string;
  /** The p value corrected for all gaps of this breakdown (Benjamini and Hochberg). */
  readonly adjustedPValue: number;
}

/** One question by the groups of another variable. */
export interface BreakdownEstimate {
  readonly groups: readonly ({ readonly code: string } & GroupEstimate)[];
  readonly gaps: readonly OptionGap[];
  /** Whether question and groups have to do with each other; of a multiple choice, for each option. */
  readonly tests: readonly { readonly option: string | undefined; readonly test: RaoScott | undefined }[];
}

/** Estimates a question for each group, all gaps between two groups, and tests whether the groups matter. */
export function estimateBreakdown(
  question: ChoiceColumn | MultipleColumn,
  by: ChoiceColumn,
  sample: Sample,
  confidence = 0.95,
): BreakdownEstimate {
  const answered = answeredOf(question);
  const membersOf = (group: number): Uint8Array =>
    choseOf(by, group).map((one, at) => one & (answered[at] as number));
  const groups = by.categories
    .map((code, at) => {
      const members = membersOf(at);
      return { code, members, ...estimateGroup(question, members, sample) };
    })
    // A group that nobody is in has no share.
    .filter(({ base }) => base > 0);
  const gaps = groups.flatMap((first, place) =>
    groups.slice(place + 1).flatMap((second) => {
      const both = first.members.map((one, at) => one | (second.members[at] as number));
      // As in the regression of an answer on the group: one more is fixed than for a single share.
      const degreesOfFreedom = degreesOfFreedomOf(sample.design, both) - 1;
      return first.options.flatMap((option, at) => {
        const other = second.options[at];
        return other
          ? {
              option: option.code,
              first: first.code,
              second: second.code,
              ...gapBetween(option, other, sample, { confidence, degreesOfFreedom }),
            }
          : [];
      });
    }),
  );
  // A gap between two shares without spread has no p value and takes no part in the correction.
  const tested = gaps.filter(({ pValue }) => !Number.isNaN(pValue));
  const adjusted = adjustForMany(tested.map(({ pValue }) => pValue));
  return {
    groups: groups.map(({ members: _, ...group }) => group),
    gaps: gaps.map((gap) => ({ ...gap, adjustedPValue: adjusted[tested.indexOf(gap)] ?? NaN })),
    tests: testsOf(question, by, answered, sample),
  };
}

function testsOf(
  question: ChoiceColumn | MultipleColumn,
  by: ChoiceColumn,
  answered: Uint8Array,
  sample: Sample,
): BreakdownEstimate['tests'] {
  const columns = { size: by.categories.length, codes: Int32Array.from(by.codes, (code) => code - 1) };
  const testOf = (rows: { size: number; codes: Int32Array }): RaoScott | undefined =>
    raoScott(estimateTable(rows, columns, sample));
  if (question.kind === 'single') {
    const codes = Int32Array.from(question.codes, (code) => code - 1);
    return [{ option: undefined, test: testOf({ size: question.categories.length, codes }) }];
  }
  // Who ticks several is in several cells, so a multiple choice is tested option by option.
  return question.categories.map((option, at) => {
    const chose = choseOf(question, at);
    const codes = Int32Array.from(answered, (one, row) => (one === 0 ? -1 : (chose[row] as number)));
    return { option, test: testOf({ size: 2, codes }) };
  });
}
