import * as z from 'zod';

const ColumnName = z.string().min(1);

const Variable = z.strictObject({
  /** The column of the data. */
  name: ColumnName,
  /** `multiple`: several codes in one cell; `number`: a mean and a total. */
  kind: z.enum(['single', 'multiple', 'number']).default('single'),
  /** The codes in order; without it, those that the data have, sorted. */
  categories: z.array(z.string().min(1)).min(1).optional(),
  /** What stands between the codes of a multiple choice. */
  separator: z.string().min(1).default(' '),
  /** Gives the places that the categories may have, the largest share first. */
  ranks: z.boolean().default(false),
});
export type SpecVariable = z.infer<typeof Variable>;

const Populations = z.record(z.string().min(1), z.number().positive());

/** What is to be tabulated of a file of data, and how the sample came about. */
export const Spec = z.strictObject({
  variables: z.array(Variable).min(1),
  /** Single choices that split every variable. */
  breakdowns: z.array(ColumnName).default([]),
  /** A column of weights above 0; with margins, where raking starts from. */
  weight: ColumnName.optional(),
  /** A CSV of margins beside this file, or the margins themselves: by column (or `age*sex`), then by class. */
  margins: z.union([z.string().min(1), z.record(z.string().min(1), Populations)]).optional(),
  weighing: z
    .strictObject({
      /** What the weights add up to; else the total of the first margin. */
      total: z.number().positive().optional(),
      /** Classes with fewer answers are merged. */
      least: z.int().nonnegative().default(30),
      /** Bounds of the weights as times their mean, or false. */
      trim: z
        .union([z.literal(false), z.strictObject({ low: z.number().min(0).max(1), high: z.number().min(1) })])
        .default({ low: 0.3, high: 3 }),
    })
    .prefault({}),
  design: z
    .strictObject({
      strata: ColumnName.optional(),
      cluster: ColumnName.optional(),
      /** How many there are to draw from in the stratum: clusters if there are any, else people. */
      population: ColumnName.optional(),
    })
    .default({}),
  /** Cells that are no answer. */
  missing: z.array(z.string()).default(['', 'NA']),
  confidence: z.number().gt(0.5).lt(1).default(0.95),
  /** Of the source of chance that places are drawn with. */
  seed: z.int().nonnegative().default(1),
});
export type Spec = z.infer<typeof Spec>;

export type SpecOutcome =
  | { readonly kind: 'spec'; readonly spec: Spec }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Reads a specification; each problem says at which field, or where the JSON ends to be JSON. */
export function readSpec(text: string): SpecOutcome {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'refused', problems: [`this is not JSON: ${error.message}`] };
  }
  const read = Spec.safeParse(json);
  if (read.success) return { kind: 'spec', spec: read.data };
  return {
    kind: 'refused',
    problems: read.error.issues.map(
      (issue) => `${issue.path.length === 0 ? 'the whole' : pathOf(issue.path)}: ${wordsOf(issue)}`,
    ),
  };
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) =>
      typeof part === 'number' ? `[${String(part)}]` : `${at === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_union')
    return issue.errors
      .map((one) =>
        one
          .map(({ path, message }) => `${path.length === 0 ? '' : `${pathOf(path)}: `}${message}`)
          .join('; '),
      )
      .join(', or: ');
  return issue.message;
}
