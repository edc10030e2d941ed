import type { DeviceSurvey } from './device-survey.ts';

/** Lets the tablet start and end interviews without network, in each language of the survey. */
export async function keepTablet({ channel, survey, version, languages }: DeviceSurvey): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/service-worker.js', { scope: '/s/' });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({
    keep: [
      `/api/surveys/${survey}/versions/${String(version)}`,
      `/s/${channel}/tablet`,
      ...languages.map((language) => `/s/${channel}/tablet?lang=${language}`),
    ],
  });
}
