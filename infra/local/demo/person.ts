import type { Chance } from './chance.ts';
import { AGE, GENDER, MUNICIPALITY, ORIGIN } from './margins.ts';

/** A made-up resident: the facts from which answers follow. Nobody real stands behind it. */
export interface Person {
  readonly age: keyof typeof AGE;
  readonly gender: keyof typeof GENDER;
  readonly municipality: string;
  readonly origin: keyof typeof ORIGIN;
  readonly bornHere: boolean;
  /** The code of `years_be`; empty for who was born here. */
  readonly years: '' | 'lt1' | '1_2' | '3_4' | '5_9' | '10p';
  readonly newcomer: boolean;
  /** One language of home besides Dutch and French, as coded by `home_lang`; empty for none. */
  readonly otherLanguage: string;
  readonly speaksDutch: '0' | '1' | '2' | '3';
  readonly speaksFrench: boolean;
  readonly speaksEnglish: boolean;
  readonly reads: 'well' | 'some' | 'not';
  /** Codes of `kid_ages`. */
  readonly children: readonly string[];
  readonly partner: boolean;
  /** 0 is at ease, 1 is hard pressed: money, home, work. */
  readonly hardship: number;
  readonly visitsCentre: boolean;
}

/** Municipalities of the old industrial belt, where incomes are lowest. */
const LOW_INCOME = new Set(['21001', '21012', '21013', '21014', '21015']);
const HIGH_INCOME = new Set(['21002', '21016', '21017', '21018', '21019']);

const ADULT_AGES = ['18_24', '25_34', '35_44', '45_54'];
const PARENT_AGES = ['25_34', '35_44', '45_54'];

/** Draws a resident. Margins hold for one trait at a time; how traits go together is plausible, not measured. */
export function drawPerson(chance: Chance): Person {
  const age = chance.pick(AGE) ?? '35_44';
  const gender = chance.pick(GENDER) ?? 'f';
  const municipality = chance.pick(MUNICIPALITY) ?? '21004';
  const origin = chance.pick(ORIGIN) ?? 'non_belgian';
  const old = age === '65_74' || age === '75p';
  const young = age === '13_15' || age === '16_17';

  const bornHere =
    origin === 'belgian_belgian_background'
      ? chance.happens(0.98)
      : origin === 'belgian_foreign_background'
        ? chance.happens(young ? 0.85 : old ? 0.2 : 0.5)
        : chance.happens(young ? 0.3 : 0.05);
  const years = bornHere ? '' : drawYears(chance, origin, old);
  const newcomer = years === 'lt1' || years === '1_2' || years === '3_4';

  const hardship = clamp(
    0.25 +
      (origin === 'non_belgian' ? 0.15 : origin === 'belgian_foreign_background' ? 0.1 : -0.05) +
      (newcomer ? 0.18 : 0) +
      (LOW_INCOME.has(municipality) ? 0.12 : HIGH_INCOME.has(municipality) ? -0.15 : 0) +
      (chance.next() - 0.5) * 0.5,
  );
  const abroad = origin !== 'belgian_belgian_background';
  const children = PARENT_AGES.includes(age) && chance.happens(0.58) ? drawChildren(chance, age) : [];
  return {
    age,
    gender,
    municipality,
    origin,
    bornHere,
    years,
    newcomer,
    otherLanguage: abroad && chance.happens(newcomer ? 0.95 : 0.75) ? drawLanguage(chance, newcomer) : '',
    speaksDutch: drawDutch(chance, { abroad, bornHere, newcomer }),
    speaksFrench: chance.happens(newcomer ? 0.45 : abroad ? 0.85 : 0.8),
    speaksEnglish: chance.happens(ADULT_AGES.includes(age) ? 0.5 : 0.25),
    reads: bornHere
      ? (chance.pick({ well: 95, some: 4, not: 1 }) ?? 'well')
      : (chance.pick({ well: 72, some: 18, not: old ? 20 : 10 }) ?? 'well'),
    children,
    partner: chance.happens(young ? 0 : children.length > 0 ? 0.76 : 0.4),
    hardship,
    visitsCentre: chance.happens(0.24 + (children.length > 0 ? 0.1 : 0) - (newcomer ? 0.08 : 0)),
  };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function drawYears(chance: Chance, origin: Person['origin'], old: boolean): Person['years'] {
  const weights = old
    ? { '3_4': 3, '5_9': 7, '10p': 90 }
    : origin === 'non_belgian'
      ? { lt1: 12, '1_2': 20, '3_4': 18, '5_9': 22, '10p': 28 }
      : { '1_2': 1, '3_4': 4, '5_9': 20, '10p': 75 };
  return chance.pick<Exclude<Person['years'], ''>>(weights) ?? '10p';
}

function drawLanguage(chance: Chance, newcomer: boolean): string {
  const weights = newcomer
    ? { ar: 20, fa: 8, ps: 7, ti: 7, so: 5, uk: 9, es: 9, pt: 5, ro: 9, bg: 4, tr: 5, ff: 6, sq: 3, ru: 3 }
    : { ar: 30, ber: 13, tr: 11, es: 8, it: 7, pt: 6, ro: 6, pl: 4, ln: 6, bg: 2, sq: 3, rom: 2 };
  return chance.pick<string>(weights) ?? 'ar';
}

function drawDutch(
  chance: Chance,
  { abroad, bornHere, newcomer }: { abroad: boolean; bornHere: boolean; newcomer: boolean },
): Person['speaksDutch'] {
  const weights = newcomer
    ? { '0': 58, '1': 32, '2': 8, '3': 2 }
    : !abroad
      ? { '0': 8, '1': 17, '2': 20, '3': 55 }
      : bornHere
        ? { '0': 15, '1': 30, '2': 30, '3': 25 }
        : { '0': 33, '1': 38, '2': 20, '3': 9 };
  return chance.pick<Person['speaksDutch']>(weights) ?? '0';
}

function drawChildren(chance: Chance, age: Person['age']): string[] {
  const likely =
    age === '25_34'
      ? { '0_2': 0.6, '3_5': 0.45, '6_11': 0.25 }
      : age === '35_44'
        ? { '0_2': 0.25, '3_5': 0.4, '6_11': 0.6, '12_17': 0.35 }
        : { '6_11': 0.25, '12_17': 0.65, '18p': 0.5 };
  const drawn = Object.entries(likely)
    .filter(([, probability]) => chance.happens(probability))
    .map(([code]) => code);
  return drawn.length > 0 ? drawn : [age === '45_54' ? '12_17' : '3_5'];
}
