import Negotiator from 'negotiator';
import type { WireResponse } from '../http-event.ts';

/** For a visitor: what is the matter, and that nothing is lost. */
const TEXTS = {
  nl: {
    direction: 'ltr',
    title: 'Even geduld',
    text: 'Deze pagina is er over een paar seconden weer. Vernieuw dan de pagina. Wat u al verstuurd hebt, is bewaard.',
  },
  fr: {
    direction: 'ltr',
    title: 'Un instant',
    text: 'Cette page sera de retour dans quelques secondes. Rechargez-la alors. Ce que vous avez déjà envoyé est conservé.',
  },
  en: {
    direction: 'ltr',
    title: 'One moment',
    text: 'This page will be back in a few seconds. Please reload it then. What you have already sent is kept.',
  },
  ar: {
    direction: 'rtl',
    title: 'لحظة من فضلك',
    text: 'ستعود هذه الصفحة بعد ثوانٍ قليلة. يُرجى تحديثها عندئذٍ. ما أرسلتموه من قبل محفوظ.',
  },
} as const;
type Tag = keyof typeof TEXTS;

/** The page that a visitor gets while the app does not answer (503). */
export function unavailablePage(acceptLanguage: string | undefined): WireResponse {
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '*' } });
  const tag = (wanted.languages(Object.keys(TEXTS))[0] ?? 'nl') as Tag;
  const { direction, title, text } = TEXTS[tag];
  const page = `<!doctype html>
<html lang="${tag}" dir="${direction}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<body><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`;
  return {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' },
    body: Buffer.from(page),
  };
}
