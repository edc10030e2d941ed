import type { Survey } from '#shared/contract/survey.ts';
import { calendarOf, nextDay } from '#shared/results/disclosure/calendar.ts';
import { disclosureOf } from '#shared/results/disclosure/disclosure-of.ts';
import { type Ledger, newsSince, TOTAL } from '#shared/results/disclosure/ledger.ts';
import { RULES } from '#shared/results/disclosure/rules.ts';
import { release, showsAnything, type Total } from '#shared/results/disclosure/release.ts';
import { countTables } from '#shared/results/publication/count-tables.ts';
import { stopsOf, stopsTable } from '#shared/results/publication/stops-table.ts';
import { voicesOf } from '#shared/results/voice/voices-of.ts';
import { weightingOf } from '#shared/results/publication/weighting-of.ts';
import type { PopulationMargin } from '#shared/results/weight/population-margin.ts';
import type { WeighingProblem } from '#shared/results/weight/weigh-columns.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Attack } from '#shared/results/gate/finding.ts';
import { attackAll } from '#shared/results/gate/gate.ts';
import { safely } from '#shared/results/gate/safely.ts';
import { type Snapshot, SNAPSHOT_FORMAT } from '#shared/results/snapshot.ts';
import { codedQuestions } from '#functions/coded-questions.ts';
import { loadSolver } from '#functions/solver.ts';
import type { Act } from '#functions/store/audit.ts';
import { listChannels } from '#functions/store/channels.ts';
import { contentHash } from '#functions/store/content-hash.ts';
import { readStoredMargins } from '#functions/store/margins.ts';
import { type SurveyKeys, surveyKeys } from '#functions/store/record-key.ts';
import {
  latestSummary,
  publishSnapshot,
  readLatest,
  readLedger,
  type SnapshotSummary,
} from '#functions/store/snapshots.ts';
import { readStops } from '#functions/store/stops.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';
import { countSurvey } from './count-survey.ts';
import { earlierWaves } from './earlier-waves.ts';

/** What came of a recount. */
export type Publication =
  | { readonly outcome: 'published'; readonly summary: SnapshotSummary }
  /**
   * The latest snapshot says the same, or not enough is new, so there is no new one. `oneSource`: enough is new, but
   * nearly all of it came through one channel.
   */
  | { readonly outcome: 'unchanged'; readonly summary: SnapshotSummary; readonly oneSource: boolean }
  /** `tooFew`: no group is large enough to be shown. */
  | { readonly outcome: 'noResponses' | 'tooFew' | 'purged' }
  /** The answers cannot be weighted to the margins of the population, and why. The latest snapshot stays. */
  | { readonly outcome: 'notWeighed'; readonly problem: WeighingProblem }
  /** The calendar of the survey has its next snapshot on `from`. */
  | { readonly outcome: 'tooEarly'; readonly from: string }
  /** The figures would have given somebody away, by these attacks. The latest snapshot stays. */
  | { readonly outcome: 'refused'; readonly attacks: readonly Attack[] };

/** How often a publication makes place for another that was first. */
const ATTEMPTS = 3;

/**
 * Counts the columns of a survey, in the mode that it is in, and publishes what the council may see as an immutable
 * snapshot. The only way from answers to a published figure: tabulate, make fit to publish, attack, publish.
 */
export async function publishResults(survey: Survey, act: Act): Promise<Publication> {
  if (survey.purgedOn !== undefined) return { outcome: 'purged' };
  const keys = surveyKeys(survey.id);
  const calendar = calendarOf(survey.mode, survey.snapshotDays);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const number = ((await latestSummary(survey.id))?.number ?? 0) + 1;
    const ledger = await readLedger(survey.id, survey.mode);
    const from = nextDay(calendar, ledger?.day, act.day);
    if (from > act.day) return { outcome: 'tooEarly', from };
    const last = ledger?.day;
    const margins = (await readStoredMargins(survey.id))?.margins ?? [];
    const counted = await countSurvey(survey, { calendar, last, today: act.day, margins });
    if (counted.held === 0) return { outcome: 'noResponses' };
    const coded = await codedQuestions(survey);
    const plan = {
      compiled: counted.compiled,
      margins,
      weighted: survey.weighted === true,
      channels: await listChannels(survey.id),
      coded,
    };
    const made = countTables(plan, counted.columns);
    if (made.kind === 'refused') return { outcome: 'notWeighed', problem: made.problem };
    const { total, weighing } = made;
    const tables = [...made.questions, ...made.reach, ...made.voices];
    const [afterQuestions, afterReach] = [made.questions.length, made.questions.length + made.reach.length];
    const latest = await readLatest(survey.id);
    const before = latest?.mode === survey.mode ? latest : undefined;
    const contentBefore = before && contentOf(before);
    const stops = await countStops(survey, counted.compiled, keys);
    const earlier = await earlierWaves(survey);
    const solver = await loadSolver();
    const make = (heldBack: ReadonlySet<string>) => {
      const released = release({
        tables,
        total,
        stops,
        ledger,
        secretMark: keys.mark,
        weighting: weighing?.mark,
        day: act.day,
        heldBack,
      });
      const voices = voicesOf(released.questions.slice(afterReach), coded, counted.columns.ids);
      const snapshot: Snapshot = {
        ...snapshotOf(survey, counted.compiled, released.responses),
        questions: released.questions.slice(0, afterQuestions),
        reach: {
          tables: released.questions.slice(afterQuestions, afterReach),
          margins: reachMargins(margins),
        },
        weighting: weightingOf(weighing, margins, released.questions, total),
        ...(released.stops && { stops: stopsOf(released.stops) }),
        ...(voices.length > 0 && { voices }),
        earlier,
        // Made-up answers that were withdrawn may still be in figures that wait.
        synthetic: counted.synthetic || before?.synthetic === true,
        disclosure: disclosureOf(calendar),
        number,
        publishedOn: act.day,
      };
      const isNews = showsAnything(snapshot) && contentOf(snapshot) !== contentBefore;
      return { snapshot, after: released.ledger, isNews };
    };
    const moment = { ...calendar, last, joined: counted.joined, waiting: counted.waiting };
    const safe = safely(
      make,
      // What is not published needs no attack.
      ({ snapshot, after, isNews }) =>
        isNews ? attackAll({ snapshot, tables, total, before: ledger, after, calendar: moment }, solver) : [],
      tables,
    );
    if (safe.kind === 'refused') {
      const attacks = [...new Set(safe.findings.map(({ attack }) => attack))];
      // What was found holds true counts, so only where it was found is said.
      const rows = safe.findings.map(({ attack, row }) => ({ attack, row }));
      console.error(JSON.stringify({ refused: survey.id, findings: rows.slice(0, MOST_LOGGED) }));
      return { outcome: 'refused', attacks };
    }
    const { snapshot, after, isNews } = safe.made;
    if (!showsAnything(snapshot)) return { outcome: 'tooFew' };
    if (before && !isNews)
      return { outcome: 'unchanged', summary: before, oneSource: isOfOneSource(ledger, total) };
    if ((await publishSnapshot(snapshot, after, act)) === 'published')
      return { outcome: 'published', summary: snapshot };
  }
  throw new StoreUnavailable('Others keep publishing results of this survey.');
}

/** Where people stop in the version that is answered now. */
const countStops = async (survey: Survey, compiled: CompiledQuestionnaire, keys: SurveyKeys) =>
  stopsTable(
    compiled,
    survey.version,
    await readStops(survey.id, survey.mode, survey.version),
    (name, count) => keys.countKey(name, count),
  );

const MOST_LOGGED = 50;

const snapshotOf = (survey: Survey, { questionnaire }: CompiledQuestionnaire, responses: number) => ({
  format: SNAPSHOT_FORMAT as typeof SNAPSHOT_FORMAT,
  survey: survey.id,
  title: questionnaire.title,
  kind: questionnaire.kind,
  mode: survey.mode,
  responses,
  questionnaire: { id: survey.questionnaire, version: survey.version },
});

const reachMargins = (margins: readonly PopulationMargin[]): Snapshot['reach']['margins'] =>
  margins.map(({ name, variables, source, year, classes }) => ({
    name,
    variables: [...variables],
    source,
    year,
    classes: classes.map(({ codes, population }) => ({ codes: [...codes], population })),
  }));

/** Whether enough has come for new figures, but from one source too much of it. */
function isOfOneSource(ledger: Ledger | undefined, { sources }: Total): boolean {
  const before = ledger?.rows[TOTAL]?.sources;
  if (!before) return false;
  const { newAnswers, otherSources } = newsSince(before, sources);
  return newAnswers >= RULES.newAnswers && otherSources < RULES.otherSources;
}

/** What a snapshot says, apart from when it was published, as which one and after which. */
const contentOf = ({ number: _, publishedOn: __, earlier: ___, ...content }: Snapshot) =>
  contentHash(content);
