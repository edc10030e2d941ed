import { MUNICIPALITIES } from '#shared/questionnaire/municipality.ts';
import { calendarOf } from '#shared/results/disclosure/calendar.ts';
import { disclosureOf } from '#shared/results/disclosure/disclosure-of.ts';
import {
  type BreakdownResult,
  type Category,
  type GroupResult,
  type Snapshot,
  SNAPSHOT_FORMAT,
} from '#shared/results/snapshot.ts';
import { NEEDS, NO_NEED } from '#shared/starter/block/need.ts';

/**
 * A snapshot as the job publishes them, for tests and for looking at the pages: groups of every size that the
 * thresholds know, hidden cells, a group that is hidden altogether, and differences between groups. Its figures
 * are made up.
 */
const THRESHOLD = 10;

/** How many in 100 name each need, in the order of `NEEDS`, then "no help now". */
const NEED_SHARES = [24, 19, 14, 9, 13, 33, 31, 36, 27, 22, 18, 11, 16, 6, 5, 4, 12, 11, 15, 11, 1];

interface Group {
  readonly category: Category;
  readonly people: number;
  /** Times the general share, by option code; 1 where nothing is said. */
  readonly factors?: Readonly<Record<string, number>>;
}

const hide = (count: number): number | null => (count < THRESHOLD ? null : count);

function result(group: Group, codes: readonly string[], shares: readonly number[]): GroupResult {
  return {
    ...group.category,
    base: hide(group.people),
    counts: codes.map((code, at) => {
      const share = ((shares[at] ?? 0) / 100) * (group.factors?.[code] ?? 1);
      return group.people < THRESHOLD ? null : hide(Math.round(group.people * Math.min(0.95, share)));
    }),
  };
}

const category = (code: string, nl: string, fr: string, en: string): Category => ({
  code,
  label: { nl, fr, en },
});
const UNKNOWN = category('unknown', 'Onbekend', 'Inconnu', 'Unknown');

const BREAKDOWNS: readonly (Omit<BreakdownResult, 'groups'> & { readonly groups: readonly Group[] })[] = [
  {
    name: 'origin_group',
    label: { nl: 'Herkomstgroep', fr: 'Groupe d’origine', en: 'Origin group' },
    shortLabel: { nl: 'Herkomst', fr: 'Origine', en: 'Origin' },
    role: 'origin',
    classification: 'origin-1',
    definition: {
      nl: 'Statbel, met de nationaliteit bij geboorte in plaats van de eerst geregistreerde',
      fr: 'Statbel, avec la nationalité à la naissance au lieu de la première enregistrée',
      en: 'Statbel, with nationality at birth instead of the first one registered',
    },
    groups: [
      {
        category: category(
          'belgian_belgian_background',
          'Belg met Belgische achtergrond',
          'Belge d’origine belge',
          'Belgian with a Belgian background',
        ),
        people: 212,
        factors: { dutch: 0.16, housing: 0.7, papers: 0.1, none: 2.4, welcome: 0.3, work: 0.6 },
      },
      {
        category: category(
          'belgian_foreign_background',
          'Belg met buitenlandse achtergrond',
          'Belge d’origine étrangère',
          'Belgian with a foreign background',
        ),
        people: 284,
        factors: { dutch: 0.9, papers: 0.5, school: 1.4 },
      },
      {
        category: category('non_belgian', 'Niet-Belg', 'Non-Belge', 'Non-Belgian'),
        people: 296,
        factors: { dutch: 1.7, housing: 1.2, papers: 2.1, welcome: 1.7, work: 1.3, none: 0.4 },
      },
      { category: UNKNOWN, people: 48, factors: { dutch: 0.8 } },
    ],
  },
  {
    name: 'newcomer',
    label: { nl: 'Nieuwkomer of niet', fr: 'Primo-arrivant ou non', en: 'Newcomer or settled' },
    classification: 'newcomer-1',
    definition: {
      nl: 'lexicon van het Beleidsplan Integratie 2017-2020: voor het eerst in België gevestigd, minder dan 5 jaar geleden',
      fr: 'lexique du plan Intégration 2017-2020 : première installation en Belgique il y a moins de 5 ans',
      en: 'lexicon of the Integration Policy Plan 2017-2020: first settled in Belgium less than 5 years ago',
    },
    groups: [
      {
        category: category('yes', 'Nieuwkomer', 'Primo-arrivant', 'Newcomer'),
        people: 168,
        factors: { dutch: 1.9, papers: 2.2, welcome: 2.3, people: 1.6, none: 0.3 },
      },
      {
        category: category('no', 'Geen nieuwkomer', 'Pas primo-arrivant', 'Not a newcomer'),
        people: 631,
        factors: { dutch: 0.75, papers: 0.7, welcome: 0.6 },
      },
      { category: UNKNOWN, people: 41 },
    ],
  },
  {
    name: 'gender',
    label: { nl: 'Geslacht', fr: 'Genre', en: 'Gender' },
    classification: 'gender-1',
    groups: [
      { category: category('f', 'Vrouw', 'Femme', 'Woman'), people: 470, factors: { childcare: 1.3 } },
      { category: category('m', 'Man', 'Homme', 'Man'), people: 341, factors: { childcare: 0.6, work: 1.2 } },
      { category: category('x', 'Iets anders', 'Autre', 'Something else'), people: 6 },
    ],
  },
  {
    name: 'age',
    label: { nl: 'Leeftijd', fr: 'Âge', en: 'Age' },
    classification: 'age-1',
    groups: [
      { category: category('13_17', '13 tot 17 jaar', '13 à 17 ans', '13 to 17'), people: 26 },
      { category: category('18_24', '18 tot 24 jaar', '18 à 24 ans', '18 to 24'), people: 84 },
      { category: category('25_44', '25 tot 44 jaar', '25 à 44 ans', '25 to 44'), people: 402 },
      { category: category('45_64', '45 tot 64 jaar', '45 à 64 ans', '45 to 64'), people: 241 },
      {
        category: category('65p', '65 jaar of ouder', '65 ans ou plus', '65 or older'),
        people: 79,
        factors: { care65: 6, childcare: 0, school: 0 },
      },
    ],
  },
  {
    name: 'municipality',
    label: { nl: 'Gemeente', fr: 'Commune', en: 'Municipality' },
    classification: 'municipality-1',
    groups: MUNICIPALITIES.map(({ code, label }, at) => ({
      category: { code, label },
      people: [121, 12, 19, 203, 37, 28, 9, 11, 44, 30, 22, 138, 41, 27, 96, 24, 8, 18, 7][at] ?? 5,
      factors: { housing: 1.3 - (at % 5) * 0.15 },
    })),
  },
];

const options = [...NEEDS, NO_NEED].map(({ code, label, domain }) => ({
  code,
  label,
  ...(domain ? { domain } : {}),
}));
const BARRIERS: readonly Category[] = [
  category(
    'unknown',
    'Ik wist niet waar ik hulp kon krijgen',
    'Je ne savais pas où trouver de l’aide',
    'I did not know where to get help',
  ),
  category('lang', 'De taal was moeilijk', 'La langue était difficile', 'The language was difficult'),
  category('cost', 'Het kost te veel geld', 'Cela coûte trop cher', 'It costs too much'),
  category('wait', 'Ik moest te lang wachten', 'Je devais attendre trop longtemps', 'I had to wait too long'),
  category('far', 'Het is te ver', 'C’est trop loin', 'It is too far'),
  category(
    'refused',
    'Zij wilden mij niet helpen',
    'On n’a pas voulu m’aider',
    'They did not want to help me',
  ),
];
const ALL = category('all', 'Iedereen', 'Tout le monde', 'Everybody');

const question = (
  name: string,
  label: Category['label'],
  kind: 'single' | 'multiple' | 'ranking',
  choices: readonly (Category & { domain?: string })[],
  shares: readonly number[],
  people: number,
): Snapshot['questions'][number] => {
  const codes = choices.map(({ code }) => code);
  const part = people / 840;
  return {
    name,
    label,
    identity: `${name}-1`,
    kind,
    options: [...choices],
    all: result({ category: ALL, people }, codes, shares),
    breakdowns: BREAKDOWNS.map(({ groups, ...by }) => ({
      ...by,
      groups: groups.map((group) =>
        result({ ...group, people: Math.round(group.people * part) }, codes, shares),
      ),
    })),
  };
};

/** Weighted figures as they would be where women and the old are too many among those who answered. */
const weigh = (group: GroupResult, factor: number): GroupResult =>
  group.base === null || group.base < 30
    ? group
    : {
        ...group,
        weighted: {
          base: toFive(group.base * factor),
          counts: group.counts.map((count) => (count === null ? null : toFive(count * factor))),
          designEffect: 1.4,
          effectiveSize: 5 * Math.floor(group.base / 1.4 / 5),
        },
      };
const toFive = (count: number): number => 5 * Math.round(count / 5);

/** The same snapshot of a survey that is weighted to the population. */
export const weightedExample = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  weighting: {
    kind: 'raked',
    margins: snapshot.reach.margins.map(({ name, source, year }) => ({ name, source, year })),
    mark: 'margins-1',
    merged: [{ margin: 'age', classes: ['13_17', '18_24'] }],
    dropped: [],
    outside: 35,
    trimmed: 10,
    bounds: { low: 0.3, high: 3 },
    designEffect: 1.4,
    effectiveSize: 600,
    warnings: [],
  },
  questions: snapshot.questions.map((each) => ({
    ...each,
    all: weigh(each.all, 1),
    breakdowns: each.breakdowns.map((by) => ({
      ...by,
      groups: by.groups.map((group, at) => weigh(group, [0.9, 1.15, 1][at % 3] ?? 1)),
    })),
  })),
});

/** Of how many people in each class of a margin, made up like the rest. */
const SOURCE = { source: 'Statbel', year: 2025 };
const LANGUAGES: readonly Category[] = [
  category('nl', 'Nederlands', 'Néerlandais', 'Dutch'),
  category('fr', 'Frans', 'Français', 'French'),
  category('en', 'Engels', 'Anglais', 'English'),
  category('ar', 'Arabisch', 'Arabe', 'Arabic'),
];
const CHANNELS: readonly Category[] = [
  { code: 'noden', label: { nl: 'Algemene link' } },
  { code: 'noden-bibliotheek', label: { nl: 'Voorbeeld: bibliotheek' } },
  { code: 'noden-onthaal', label: { nl: 'Voorbeeld: onthaal' } },
];

export const EXAMPLE_SNAPSHOT: Snapshot = {
  format: SNAPSHOT_FORMAT,
  survey: 'noden',
  number: 3,
  publishedOn: '2026-11-20',
  title: {
    nl: 'Wat hebt u nodig in Brussel?',
    fr: 'De quoi avez-vous besoin à Bruxelles ?',
    en: 'What do you need in Brussels?',
  },
  kind: 'needs',
  mode: 'trial',
  synthetic: true,
  responses: 861,
  questionnaire: { id: 'behoeftenbevraging', version: 2 },
  earlier: [],
  weighting: { kind: 'none' },
  disclosure: disclosureOf(calendarOf('trial')),
  questions: [
    question(
      'needs',
      {
        nl: 'Waarbij hebt u nu hulp nodig?',
        fr: 'Pour quoi avez-vous besoin d’aide en ce moment ?',
        en: 'What do you need help with now?',
      },
      'multiple',
      options,
      NEED_SHARES,
      840,
    ),
    question(
      'top_need',
      {
        nl: 'Wat is voor u het belangrijkst?',
        fr: 'Qu’est-ce qui est le plus important pour vous ?',
        en: 'What matters most to you?',
      },
      'ranking',
      options.slice(0, 12),
      NEED_SHARES.map((share) => share * 0.5),
      512,
    ),
    question(
      'barriers',
      {
        nl: 'Waarom kreeg u geen of te weinig hulp?',
        fr: 'Pourquoi n’avez-vous pas reçu assez d’aide ?',
        en: 'Why did you get no help or too little help?',
      },
      'multiple',
      BARRIERS,
      [38, 34, 22, 29, 9, 4],
      188,
    ),
  ],
  reach: {
    tables: [
      question(
        '@language',
        { nl: 'Taal', fr: 'Langue', en: 'Language' },
        'single',
        LANGUAGES,
        [41, 29, 17, 13],
        861,
      ),
      question(
        '@channel',
        { nl: 'Kanaal', fr: 'Canal', en: 'Channel' },
        'single',
        CHANNELS,
        [52, 28, 20],
        861,
      ),
    ],
    margins: [
      {
        name: 'gender',
        variables: ['gender'],
        ...SOURCE,
        classes: [
          { codes: ['f'], population: 640_451 },
          { codes: ['m'], population: 615_345 },
        ],
      },
      {
        name: 'age',
        variables: ['age'],
        ...SOURCE,
        classes: [
          { codes: ['13_17'], population: 67_672 },
          { codes: ['18_24'], population: 104_440 },
          { codes: ['25_44'], population: 395_060 },
          { codes: ['45_64'], population: 282_134 },
          { codes: ['65p'], population: 159_593 },
        ],
      },
      {
        name: 'origin_group',
        variables: ['origin_group'],
        ...SOURCE,
        classes: [
          { codes: ['belgian_belgian_background'], population: 283_800 },
          { codes: ['belgian_foreign_background'], population: 504_800 },
          { codes: ['non_belgian'], population: 467_200 },
        ],
      },
    ],
  },
  stops: {
    drafts: 140,
    pages: [
      { page: '2', label: { nl: 'Over u', fr: 'À propos de vous', en: 'About you' }, count: 35 },
      { page: '9', label: { nl: 'Uw herkomst', fr: 'Votre origine', en: 'Your origin' }, count: 60 },
    ],
  },
};
