import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from './needs.ts';
import { PARTICIPATION_SURVEY } from './participation.ts';

/** The questionnaires that come with Peil. */
export const STARTERS: readonly Questionnaire[] = [NEEDS_SURVEY, PARTICIPATION_SURVEY];
