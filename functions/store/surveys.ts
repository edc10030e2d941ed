import type { Survey } from '#shared/contract/survey.ts';
import { type Act, auditEntry } from './audit.ts';
import { createCache } from './cache.ts';
import { ABSENT, isStill } from './conditions.ts';
import { getItem, type Item, queryItems, transact } from './dynamodb.ts';
import { SURVEYS, surveyKey } from './keys.ts';

/** A change of status reaches every running function within this time. */
const STATUS_MILLISECONDS = 2000;

const recent = createCache<Survey | undefined>({ milliseconds: STATUS_MILLISECONDS, entries: 500 });
const recentIds = createCache<readonly string[]>({ milliseconds: STATUS_MILLISECONDS, entries: 1 });

/** The keys are the table's business; everything else in the item is the survey. */
function surveyOf({ pk: _pk, sk: _sk, ...survey }: Item): Survey {
  return survey as unknown as Survey;
}

/** A survey as it is now. */
export async function readSurvey(id: string): Promise<Survey | undefined> {
  const item = await getItem('registry', surveyKey(id));
  return item && surveyOf(item);
}

/** A survey as it was at most two seconds ago: for residents, of whom many ask the same. */
export const recentSurvey = (id: string): Promise<Survey | undefined> => recent.get(id, () => readSurvey(id));

/** All surveys, by id. */
export async function listSurveys(): Promise<Survey[]> {
  const surveys: Survey[] = [];
  for await (const item of queryItems('registry', SURVEYS)) surveys.push(surveyOf(item));
  return surveys;
}

/** The ids of all surveys, as they were at most two seconds ago. */
export const recentSurveyIds = (): Promise<readonly string[]> =>
  recentIds.get('all', async () => (await listSurveys()).map(({ id }) => id));

/** Adds a survey; one that exists stays as it is. */
export async function createSurvey(survey: Survey, act: Act): Promise<'created' | 'exists'> {
  const outcome = await transact([
    { table: 'registry', put: { ...surveyKey(survey.id), ...survey }, condition: ABSENT },
    await auditEntry(survey.id, act, 'create'),
  ]);
  recent.forget(survey.id);
  recentIds.forget('all');
  return outcome.done ? 'created' : 'exists';
}

/**
 * Puts a changed survey in the place of the one that the change was decided on, and notes who did it.
 *
 * @param what the change in a word, for the audit.
 * @returns `raced` when somebody else changed the survey in the meantime; then nothing is written.
 */
export async function changeSurvey(
  before: Survey,
  after: Survey,
  act: Act,
  what: string,
): Promise<'changed' | 'raced'> {
  const outcome = await transact([
    { table: 'registry', put: { ...surveyKey(after.id), ...after }, condition: isStill(before) },
    await auditEntry(after.id, act, what),
  ]);
  recent.forget(after.id);
  return outcome.done ? 'changed' : 'raced';
}
