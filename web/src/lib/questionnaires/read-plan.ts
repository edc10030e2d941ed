import type { QuestionnairesKey } from '#lib/messages/questionnaires/questionnaires.ts';
import { BrusselsMinute } from '#shared/contract/brussels-minute.ts';
import { checkPlan } from '#shared/contract/check-plan.ts';
import type { SurveyPlan } from '#shared/contract/survey-plan.ts';

/** What was typed, to show it again. */
export interface TypedPlan {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly wave: string;
  readonly languages: readonly string[];
  readonly channels: string;
}

export type ReadPlan =
  | { readonly typed: TypedPlan; readonly plan: SurveyPlan; readonly channels: readonly string[] }
  | { readonly typed: TypedPlan; readonly wrong: readonly QuestionnairesKey[] };

/**
 * The form of a survey's plan: what it says, or what is wrong in it.
 *
 * @param spoken the languages of the version.
 */
export function readPlan(form: FormData, spoken: readonly string[]): ReadPlan {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const typed: TypedPlan = {
    opensAt: text('opensAt'),
    closesAt: text('closesAt'),
    wave: text('wave'),
    languages: form.getAll('languages').filter((each): each is string => typeof each === 'string'),
    channels: text('channels'),
  };
  const { opensAt, closesAt } = typed;
  const channels = typed.channels
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const minutes = [opensAt, closesAt].filter((each) => each !== '');
  const wave = typed.wave === '' ? undefined : Number(typed.wave);
  const plan: SurveyPlan = {
    ...(opensAt !== '' && { opensAt }),
    ...(closesAt !== '' && { closesAt }),
    ...(wave !== undefined && { wave }),
    languages: spoken.filter((language) => typed.languages.includes(language)),
  };
  const wrong: QuestionnairesKey[] = [];
  if (minutes.some((each) => !BrusselsMinute.safeParse(each).success)) wrong.push('field.errorMinute');
  else if (checkPlan(plan, spoken).some(({ path }) => path === 'closesAt')) wrong.push('field.errorOrder');
  if (wave !== undefined && (!Number.isInteger(wave) || wave < 1 || wave > 999))
    wrong.push('field.errorWave');
  if (plan.languages.length === 0) wrong.push('field.errorLanguages');
  if (channels.length > 50 || channels.some((label) => label.length > 120)) wrong.push('field.errorChannels');
  return wrong.length > 0 ? { typed, wrong } : { typed, plan, channels };
}
