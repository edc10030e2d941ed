import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { textHash } from '#shared/translation/text-hash.ts';
import type { CountedColumns } from '../columns/counted-columns.ts';
import { catalogueOf, type TableVariable, variablesIn } from '../disclosure/catalogue.ts';
import type { Total } from '../disclosure/release.ts';
import { reachAttributes, reachCatalogue } from '../reach/reach-catalogue.ts';
import { tabulateCatalogue, totalOf } from '../table/tabulate-catalogue.ts';
import type { TrueTable } from '../true-table.ts';
import { type Variable, variableOf } from '../variable.ts';
import type { PopulationMargin } from '../weight/population-margin.ts';
import { outsideIn, outsideRegister, REGISTER, registerColumn } from '../weight/register.ts';
import type { CodedQuestion } from '../voice/coded-question.ts';
import { voicesCatalogue, voicesColumn, voicesTable } from '../voice/voices-catalogue.ts';
import { weighColumns, type WeighingProblem } from '../weight/weigh-columns.ts';
import type { WeighingReport } from '../weight/weigh.ts';
import { reportingOf } from './reporting-of.ts';

/** What is counted of a survey, and how. */
export interface CountingPlan {
  readonly compiled: CompiledQuestionnaire;
  /** The margins that staff put down for the survey; empty where they put down none. */
  readonly margins: readonly PopulationMargin[];
  /** Whether answers are weighted to them; who was reached is shown against them in any case. */
  readonly weighted: boolean;
  /** The channels of the survey. */
  readonly channels: readonly { readonly code: string; readonly label: string }[];
  /** Open questions whose answers staff brought under themes. */
  readonly coded?: readonly CodedQuestion[] | undefined;
}

/** The true tables of a publication, and how they were weighted. */
export type CountedTables =
  | {
      readonly kind: 'counted';
      /** Of the questions, in the order of the overview. */
      readonly questions: readonly TrueTable[];
      /** Of who was reached. */
      readonly reach: readonly TrueTable[];
      /** Of the themes of open questions, in the order of the plan's. */
      readonly voices: readonly TrueTable[];
      readonly total: Total;
      readonly weighing: { readonly mark: string; readonly report: WeighingReport } | undefined;
    }
  | { readonly kind: 'refused'; readonly problem: WeighingProblem };

/** Every variable that `countTables` needs a column of. */
export function variablesToCount({
  compiled,
  margins,
}: Omit<CountingPlan, 'channels' | 'coded'>): readonly Variable[] {
  const reporting = reportingOf(compiled);
  const found = new Map(
    variablesIn([
      ...catalogueOf(compiled, reporting),
      {
        question: NOTHING,
        sensitive: false,
        sensitiveOptions: [],
        breakdowns: reachAttributes({ compiled, reporting, margins }),
      },
    ]).map((variable) => [variable.name, variable]),
  );
  const outside = outsideRegister(compiled)?.variable;
  const others = [...margins.flatMap(({ variables }) => variables), outside, 'language'];
  for (const name of others) {
    const variable = name === undefined || found.has(name) ? undefined : variableOf(compiled, name);
    if (variable) found.set(variable.name, variable);
  }
  return [...found.values()];
}

const NOTHING: TableVariable = { name: '', label: {}, identity: '', kind: 'single', categories: [] };

/** Which margins weights were made by: other numbers or another source give another mark. */
export const marginsMark = (margins: readonly PopulationMargin[]): string =>
  textHash(JSON.stringify(margins));

/** Counts all tables of a publication over columns, weighted where the plan says so, or says why they cannot be. */
export function countTables(plan: CountingPlan, columns: CountedColumns): CountedTables {
  const { compiled, margins, weighted, channels, coded = [] } = plan;
  const reporting = reportingOf(compiled);
  const isWeighted = weighted && margins.length > 0;
  const outside = isWeighted ? outsideRegister(compiled) : undefined;
  const weighing = isWeighted ? weighColumns(columns, margins, outsideIn(columns, outside)) : undefined;
  if (weighing?.kind === 'refused') return weighing;
  const channel = alignChannels(columns.channel, channels);
  const counted: CountedColumns = {
    ...columns,
    channel,
    columns: new Map([
      ...columns.columns,
      ...(outside
        ? [[REGISTER.name, { column: registerColumn(columns, outside), offered: undefined }] as const]
        : []),
      ...coded.map((each) => [voicesTable(each.name), voicesColumn(columns.ids, each)] as const),
    ]),
  };
  const more = outside ? [REGISTER] : [];
  const questions = catalogueOf(compiled, reporting, more);
  const labels = new Map(channels.map(({ code, label }) => [code, label]));
  const reach = reachCatalogue(
    { compiled, reporting, margins, more },
    channel,
    (code) => labels.get(code) ?? code,
  );
  const voices = voicesCatalogue(compiled, coded);
  const tables = tabulateCatalogue(counted, [...questions, ...reach, ...voices], weighing?.weights);
  const [afterQuestions, afterReach] = [questions.length, questions.length + reach.length];
  return {
    kind: 'counted',
    questions: tables.slice(0, afterQuestions),
    reach: tables.slice(afterQuestions, afterReach),
    voices: tables.slice(afterReach),
    total: totalOf(columns),
    weighing: weighing && { mark: marginsMark(margins), report: weighing.report },
  };
}

/**
 * The column of channels with all channels of the survey, whether anybody came through them or not: that the last answer
 * of a channel was withdrawn must not show.
 */
function alignChannels(
  column: CountedColumns['channel'],
  channels: CountingPlan['channels'],
): CountedColumns['channel'] {
  const categories = [...new Set([...channels.map(({ code }) => code), ...column.categories])].toSorted();
  const place = Uint16Array.of(0, ...column.categories.map((code) => categories.indexOf(code) + 1));
  return { ...column, categories, codes: Uint16Array.from(column.codes, (code) => place[code] ?? 0) };
}
