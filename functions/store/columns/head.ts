import type { SurveyMode } from '#shared/contract/survey.ts';
import { COLUMNS_FORMAT } from '#shared/results/columns/arrow-columns.ts';
import { ABSENT, type Condition } from '../conditions.ts';
import { getItem, putItem, type Write } from '../dynamodb.ts';
import { type Generation, headKey } from '../keys.ts';

/** Which generation of columns counts, and which one is being made. */
export interface Head {
  readonly survey: string;
  readonly mode: SurveyMode;
  /** The generation that is read. */
  readonly generation: number;
  /** The one that a rebuild is filling: until it is done, what comes in goes into both. */
  readonly building?: number | undefined;
  /** Generations that count no more and are being removed. */
  readonly retired: readonly number[];
  /** The form of the blocks; absent as long as nobody has made or compared the columns. */
  readonly format?: string | undefined;
}

/** The generation that the first response begins. */
const FIRST = 1;

/** Where the columns of a survey in one mode stand now. */
export async function readHead(survey: string, mode: SurveyMode): Promise<Head> {
  const item = await getItem('results', headKey(survey, mode));
  return {
    survey,
    mode,
    generation: (item?.['generation'] as number | undefined) ?? FIRST,
    building: item?.['building'] as number | undefined,
    retired: (item?.['retired'] as number[] | undefined) ?? [],
    format: item?.['format'] as string | undefined,
  };
}

/** Whether nobody has made these columns in the form of today, or somebody began to and was broken off. */
export const isUnmade = ({ format, building }: Head): boolean =>
  format !== COLUMNS_FORMAT || building !== undefined;

/** The generation with this number. */
export const generationOf = (
  { survey, mode }: Pick<Head, 'survey' | 'mode'>,
  number: number,
): Generation => ({
  survey,
  mode,
  number,
});

/** Asks that a generation is the one that counts, or the one that is being made: else nothing may be written to it. */
export const isWritten = (generation: Generation): Write => ({
  table: 'results',
  check: headKey(generation.survey, generation.mode),
  condition: {
    expression:
      'generation = :number OR building = :number' +
      (generation.number === FIRST ? ' OR attribute_not_exists(pk)' : ''),
    values: { ':number': generation.number },
  },
});

/** Nobody has begun, ended or cleared a generation since this head was read. */
function isStillHead({ generation, building, retired, format }: Head): Condition {
  if (format === undefined && building === undefined && retired.length === 0) return ABSENT;
  return {
    expression: `generation = :generation AND size(retired) = :retired AND ${
      building === undefined ? 'attribute_not_exists(building)' : 'building = :building'
    }`,
    values: {
      ':generation': generation,
      ':retired': retired.length,
      ...(building !== undefined && { ':building': building }),
    },
  };
}

/**
 * Puts a head in the place of the one that was read, in one conditional write.
 *
 * @returns `raced` when somebody else changed it in the meantime; then nothing is written.
 */
export async function changeHead(before: Head, after: Head): Promise<'changed' | 'raced'> {
  const { survey, mode, generation, building, retired, format } = after;
  const { stored } = await putItem(
    'results',
    { ...headKey(survey, mode), generation, building, retired, format },
    isStillHead(before),
  );
  return stored ? 'changed' : 'raced';
}
