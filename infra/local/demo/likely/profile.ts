import type { Person } from '../person.ts';
import type { Likelihoods } from './likelihood.ts';

const sure = (code: string): Record<string, number> => ({ [code]: 1 });

const hasForeignParents = ({ origin }: Person): boolean => origin !== 'belgian_belgian_background';

/** What both surveys ask about the person: facts, given with a little noise only where people differ in how they see it. */
export const PROFILE: Likelihoods = {
  mode: ({ reads, newcomer }) => ({
    self: reads === 'well' ? 80 : 25,
    helped: reads === 'well' ? 10 : 35,
    interview: (reads === 'well' ? 7 : 35) + (newcomer ? 5 : 0),
    proxy: 2,
  }),
  age: ({ age }) => sure(age),
  gender: ({ gender }) => sure(gender),
  municipality: ({ municipality, newcomer }) => ({
    [municipality]: newcomer ? 94 : 98,
    nofix: newcomer ? 5 : 0.6,
    out: 1.4,
  }),
  consent_special: ({ newcomer }) => ({ yes: newcomer ? 82 : 89, no: newcomer ? 18 : 11 }),
  home_lang: ({ otherLanguage, speaksDutch, speaksFrench, origin }) => ({
    ...(otherLanguage !== '' && { [otherLanguage]: 0.97 }),
    nl:
      origin === 'belgian_belgian_background'
        ? speaksDutch === '3'
          ? 0.85
          : 0.05
        : Number(speaksDutch) * 0.1,
    fr: speaksFrench ? (origin === 'belgian_belgian_background' ? 0.5 : 0.6) : 0.03,
    en: 0.08,
    other: 0.03,
  }),
  contact_lang: ({ speaksDutch, speaksFrench, speaksEnglish }) => {
    const nl = speaksDutch === '3' ? 0.98 : speaksDutch === '2' ? 0.8 : 0.05;
    const none = !speaksFrench && !speaksEnglish && nl < 0.5 ? 0.95 : 0;
    return { nl, fr: speaksFrench ? 0.97 : 0.03, en: speaksEnglish ? 0.95 : 0.03, none };
  },
  dutch: ({ speaksDutch }) => sure(speaksDutch),
  reading: ({ reads }) => sure(reads),
  channels: ({ newcomer, children, age }) => ({
    word: 0.5,
    worker: newcomer ? 0.4 : 0.12,
    school: children.length > 0 ? 0.45 : 0.04,
    assoc: 0.16,
    faith: newcomer ? 0.14 : 0.08,
    whatsapp: 0.38,
    social: age === '65_74' || age === '75p' ? 0.12 : 0.42,
    web: 0.3,
    paper: 0.22,
    media: age === '65_74' || age === '75p' ? 0.45 : 0.12,
    none: newcomer ? 0.08 : 0.05,
  }),
  born_be: ({ bornHere }) => sure(bornHere ? 'yes' : 'no'),
  years_be: ({ years }) => sure(years),
  nat_birth: ({ origin, bornHere }) =>
    origin === 'non_belgian'
      ? { no: 97, yes: 3 }
      : origin === 'belgian_foreign_background'
        ? { yes: bornHere ? 60 : 6, no: bornHere ? 40 : 94 }
        : sure('yes'),
  nat_now: ({ origin }) => sure(origin === 'non_belgian' ? 'no' : 'yes'),
  nat_parents: (person) =>
    hasForeignParents(person)
      ? { neither: person.bornHere ? 62 : 92, one: person.bornHere ? 33 : 6, both: 1 }
      : sure('both'),
  inburgering: ({ newcomer }) => ({
    done: newcomer ? 24 : 22,
    now: newcomer ? 26 : 1,
    want: newcomer ? 28 : 8,
    no: newcomer ? 22 : 69,
  }),
};
