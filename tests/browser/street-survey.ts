import { createChannel } from '#functions/store/channels.ts';
import { createSurvey } from '#functions/store/surveys.ts';
import { publishVersion } from '#functions/store/versions.ts';
import { tableNames, tablesEnvironment } from '#infra/local/create-tables.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

const words = (nl: string, ar: string) => ({ nl, ar });
const option = (code: string, nl: string, ar: string) => ({ code, label: words(nl, ar) });

/** As many streets as the largest cascades have choices, each in one of two towns. */
const STREETS = Array.from({ length: 5_000 }, (_, index) => ({
  ...option(`s${String(index)}`, `Straat ${String(index)}`, `شارع ${String(index)}`),
  attributes: { town: index % 2 === 0 ? 'even' : 'odd' },
}));

const SCALE = [option('no', 'Nee', 'لا'), option('bit', 'Een beetje', 'قليلًا'), option('yes', 'Ja', 'نعم')];

/** A survey with the looks and types that the others do not have. */
export const STREET: Questionnaire = {
  format: 'peil/1',
  id: 'straat',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl', 'ar'],
  title: words('2024 - VGC', '2024 - VGC'),
  choiceLists: { streets: STREETS },
  children: [
    {
      type: 'single',
      name: 'town',
      label: words('Welke kant?', 'أي جانب؟'),
      options: [option('even', 'Even', 'زوجي'), option('odd', 'Oneven', 'فردي')],
      appearance: ['likert'],
    },
    {
      type: 'single',
      name: 'street',
      label: words('In welke straat?', 'في أي شارع؟'),
      choiceList: 'streets',
      choiceFilter: 'town = ${town}',
      appearance: ['minimal', 'search'],
    },
    {
      type: 'group',
      name: 'table',
      label: words('Uw straat', 'شارعكم'),
      appearance: ['table-list'],
      together: true,
      children: [
        { type: 'single', name: 'green', label: words('Is er groen?', 'هل فيه خضرة؟'), options: SCALE },
        { type: 'single', name: 'quiet', label: words('Is het er stil?', 'هل هو هادئ؟'), options: SCALE },
      ],
    },
    {
      type: 'group',
      name: 'child',
      label: words('Kind', 'طفل'),
      repeat: {},
      children: [
        { type: 'text', name: 'called', label: words('Hoe oud en hoe flink?', 'كم عمره؟') },
        { type: 'time', name: 'sleeps', label: words('Hoe laat slaapt ${called}?', 'متى ينام ${called}؟') },
      ],
    },
    {
      type: 'number',
      name: 'mark',
      label: words('Hoeveel punten?', 'كم نقطة؟'),
      minimum: 0,
      maximum: 10,
      step: 1,
    },
    {
      type: 'date',
      name: 'since',
      label: words('Sinds welke maand?', 'منذ أي شهر؟'),
      precision: 'month',
    },
    { type: 'dateTime', name: 'moved', label: words('Wanneer precies?', 'متى بالضبط؟') },
    {
      type: 'acknowledge',
      name: 'read',
      label: words('Ik heb alles gelezen', 'قرأت كل شيء'),
      required: true,
    },
  ],
};

/** Puts the survey into a running product, under a channel of the given code. */
export async function fieldStreet(url: string, code: string): Promise<void> {
  const emulator = Number(new URL(url).port) + 3;
  Object.assign(process.env, tablesEnvironment(`http://127.0.0.1:${String(emulator)}`, tableNames()));
  const act = { who: 'test', day: '2026-11-25' };
  await publishVersion(STREET, 1);
  await createSurvey(
    {
      id: code,
      questionnaire: STREET.id,
      version: 1,
      title: STREET.title,
      languages: STREET.languages,
      status: 'open',
      mode: 'trial',
      createdOn: act.day,
    },
    act,
  );
  await createChannel({ code, survey: code, label: 'Test', createdOn: act.day }, act);
}
