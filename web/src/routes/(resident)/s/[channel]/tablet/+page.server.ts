import { deviceSurvey } from '#lib/offline/device-survey.ts';
import type { PageServerLoad } from './$types';

/** A tablet that goes from hand to hand. The page holds no answers, so the tablet may keep it. */
export const load: PageServerLoad = async (event) => ({ device: await deviceSurvey(event, true) });
