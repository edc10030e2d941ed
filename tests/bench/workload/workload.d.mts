export type Text = Readonly<Record<string, string>>;
export interface Choice {
  readonly value: string;
  readonly label: Text;
}
export type Condition =
  | { readonly op: 'eq'; readonly ref: string; readonly value: string }
  | { readonly op: 'gt' | 'gte'; readonly ref: string; readonly value: number }
  | { readonly op: 'contains'; readonly ref: string; readonly value: string }
  | { readonly op: 'and' | 'or'; readonly args: readonly Condition[] };
export type Validation =
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | { readonly kind: 'regex'; readonly pattern: string }
  | { readonly kind: 'maxSelected'; readonly max: number }
  | { readonly kind: 'dateRange'; readonly min: string; readonly max: string }
  | { readonly kind: 'lteRef'; readonly ref: string };
export interface WorkloadQuestion {
  readonly name: string;
  readonly type: 'single' | 'multi' | 'matrix' | 'number' | 'date' | 'ranking' | 'text';
  readonly label: Text;
  readonly options?: readonly Choice[];
  readonly rows?: readonly Choice[];
  readonly columns?: readonly Choice[];
  readonly required?: boolean;
  readonly relevant?: Condition;
  readonly validate?: Validation;
  readonly long?: boolean;
}
export interface WorkloadGroup {
  readonly type: 'group' | 'repeat';
  readonly name: string;
  readonly label: Text;
  readonly count?: number;
  readonly children: readonly WorkloadQuestion[];
}
export type Calculated =
  | { readonly name: string; readonly kind: 'matrixSum'; readonly ref: string }
  | { readonly name: string; readonly kind: 'sub' | 'pct'; readonly a: string; readonly b: string };
export interface Workload {
  readonly title: Text;
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  readonly items: readonly WorkloadGroup[];
  readonly calculated: readonly Calculated[];
}
export type WorkloadAnswer = string | number | readonly string[] | Readonly<Record<string, string>>;
/** By question; a repeat holds its entries. */
export type Respondent = Readonly<
  Record<string, WorkloadAnswer | readonly Readonly<Record<string, WorkloadAnswer>>[]>
>;
/** The same survey each time. */
export function build(): Workload;
/** Whole respondents, the same each time for a seed; every answer is right, also of questions that are not asked. */
export function respondents(survey: Workload, count: number, seed?: number): Respondent[];
/** The reference: what counts of the answers of a respondent, and the names of the questions whose answer is wrong. */
export function compile(
  survey: Workload,
): (respondent: Respondent) => { readonly values: Record<string, unknown>; readonly errors: string[] };
