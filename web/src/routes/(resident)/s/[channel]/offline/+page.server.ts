import { deviceSurvey } from '#lib/offline/device-survey.ts';
import type { PageServerLoad } from './$types';

/** The same for everybody: it holds no answers, so a device may keep it. */
export const load: PageServerLoad = async (event) => ({ device: await deviceSurvey(event, false) });
