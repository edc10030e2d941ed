import type { Likelihoods } from './likelihood.ts';
import { NEEDS } from './needs.ts';

const isMinor = (age: string): boolean => age === '13_15' || age === '16_17';

/** What the participation survey asks: who already uses an offer is asked more, and wants more. */
export const PARTICIPATION: Likelihoods = {
  know_vgc: ({ newcomer, speaksDutch }) => ({
    well: Number(speaksDutch) * 12 + 2,
    name: 34,
    no: newcomer ? 80 : 34,
  }),
  used: ({ visitsCentre, children, age, speaksDutch, newcomer }) => ({
    gc: visitsCentre ? 0.95 : 0.03,
    lib: 0.2 + Number(speaksDutch) * 0.07,
    school: children.length > 0 ? 0.3 + Number(speaksDutch) * 0.12 : 0.03,
    childcare: children.includes('0_2') ? 0.4 : 0.01,
    hvk: children.includes('0_2') || children.includes('3_5') ? 0.22 : 0.01,
    ldc: age === '65_74' || age === '75p' ? 0.32 : 0.03,
    youth: isMinor(age) ? 0.42 : 0.04,
    sport: 0.14,
    hvn: newcomer ? 0.42 : 0.1,
    help: newcomer ? 0.3 : 0.1,
    assoc: 0.18,
    none: 0.1,
  }),
  used_freq: () => ({ weekly: 36, monthly: 24, few: 30, once: 10 }),
  centre_view: () => ({ good: 1 }),
  'centre_view.hours': ({ age }) => ({
    good: 40,
    fair: age === '25_34' || age === '35_44' ? 45 : 25,
    bad: 16,
    unsure: 6,
  }),
  'centre_view.prices': ({ hardship }) => ({
    good: 62 - hardship * 45,
    fair: 25,
    bad: 6 + hardship * 25,
    unsure: 6,
  }),
  'centre_view.welcome': ({ origin }) => ({
    good: origin === 'belgian_belgian_background' ? 78 : 60,
    fair: 22,
    bad: 7,
    unsure: 4,
  }),
  'centre_view.language': ({ speaksDutch }) => ({
    good: 30 + Number(speaksDutch) * 16,
    fair: 28,
    bad: speaksDutch === '0' ? 28 : 8,
    unsure: 6,
  }),
  'centre_view.information': ({ newcomer }) => ({
    good: newcomer ? 28 : 46,
    fair: 34,
    bad: newcomer ? 26 : 12,
    unsure: 8,
  }),
  centre_rating: ({ speaksDutch }) => ({
    '1': 3,
    '2': 8,
    '3': 24,
    '4': 42,
    '5': 12 + Number(speaksDutch) * 5,
  }),
  travel_minutes: ({ age, children }) => ({
    '5': age === '75p' ? 20 : 3,
    '10': children.length > 0 ? 28 : 14,
    '15': 26,
    '20': 22,
    '30': 24,
    '45': 8,
    '60': 5,
  }),
  proposals: ({ hardship, newcomer, children, age, speaksDutch }) => ({
    evenings: age === '25_34' || age === '35_44' ? 32 : 16,
    cheaper: 12 + hardship * 40,
    reception: newcomer ? 34 : 12,
    practice: speaksDutch < '2' ? 26 : 10,
    childcare: children.length > 0 ? 34 : 5,
  }),
  asked: () => ({ yes: 34, no: 66 }),
  acted: () => ({ yes: 18, partly: 28, no: 14, nofeedback: 40 }),
  coshape: ({ newcomer, children, origin }) => ({
    organise: newcomer ? 0.06 : 0.16,
    idea: 0.2,
    group: origin === 'belgian_belgian_background' ? 0.13 : 0.07,
    board: origin === 'belgian_belgian_background' ? 0.09 : 0.03,
    parents: children.length > 0 ? 0.22 : 0.01,
    none: newcomer ? 0.6 : 0.38,
  }),
  volunteer: ({ newcomer }) => ({ now: newcomer ? 9 : 18, past: 15, want: newcomer ? 36 : 20, no: 46 }),
  member: ({ origin, gender, children, age }) => ({
    own: origin === 'belgian_belgian_background' ? 0.02 : 0.2,
    women: gender === 'f' ? 0.12 : 0,
    parents: children.length > 0 ? 0.14 : 0,
    sportculture: 0.24,
    youth: isMinor(age) ? 0.28 : 0.02,
    other: 0.06,
    none: 0.36,
  }),
  heard: ({ origin }) => ({
    '4': 4,
    '3': origin === 'belgian_belgian_background' ? 34 : 20,
    '2': 44,
    '1': origin === 'belgian_belgian_background' ? 14 : 28,
  }),
  council: ({ newcomer }) => ({ member: 1.5, know: newcomer ? 5 : 15, no: 84 }),
  want: ({ newcomer, age }) => ({ yes: 32, maybe: newcomer ? 40 : 32, no: age === '75p' ? 60 : 26 }),
  forms: ({ age }) => ({
    talk: 0.46,
    online: age === '75p' ? 0.1 : 0.45,
    walk: 0.26,
    council: 0.15,
    vote: 0.33,
    make: 0.3,
    whatsapp: 0.32,
  }),
  topics: (person) => {
    const { none: _, ...topics } = NEEDS['needs']?.(person) ?? {};
    return { ...topics, leisure: 0.3, safety: 0.25, housing: (topics['housing'] ?? 0) + 0.1 };
  },
  conditions: ({ newcomer, children, gender, hardship }) => ({
    interp: newcomer ? 0.48 : 0.09,
    kids: children.length > 0 ? 0.4 : 0.01,
    evening: 0.38,
    near: 0.38,
    pay: 0.06 + hardship * 0.3,
    training: 0.15,
    trust: newcomer ? 0.3 : 0.16,
    women: gender === 'f' ? 0.15 : 0,
    info: 0.44,
    nothing: 0.08,
  }),
  whynot: ({ newcomer, origin }) => ({
    time: 0.5,
    lang: newcomer ? 0.48 : 0.08,
    nochange: 0.3,
    notforme: origin === 'belgian_belgian_background' ? 0.08 : 0.22,
    fear: newcomer ? 0.14 : 0.04,
    interest: 0.14,
    other: 0.04,
  }),
  belong: ({ newcomer }) => ({
    '4': newcomer ? 20 : 44,
    '3': 36,
    '2': newcomer ? 26 : 12,
    '1': newcomer ? 10 : 5,
  }),
  dialogue: () => ({ '4': 16, '3': 44, '2': 26, '1': 8 }),
  unfair: ({ origin, newcomer }) =>
    origin === 'belgian_belgian_background'
      ? { often: 1, some: 6, no: 93 }
      : { often: newcomer ? 14 : 11, some: 34, no: 54 },
  clear: ({ speaksDutch, newcomer }) => ({
    '4': Number(speaksDutch) * 16 + 2,
    '3': 26,
    '2': 24,
    '1': speaksDutch === '0' ? 30 : 6,
    none: newcomer ? 30 : 18,
  }),
};
