import type { Likelihoods } from './likelihood.ts';

const isOld = (age: string): boolean => age === '65_74' || age === '75p';
const isMinor = (age: string): boolean => age === '13_15' || age === '16_17';

/** What the needs survey asks: need grows with hardship and with being new, and differs by age and household. */
export const NEEDS: Likelihoods = {
  household: ({ children, partner, age, newcomer }) => ({
    ...(children.length > 0 && { kids: 1 }),
    ...(partner && { partner: 1 }),
    parents: isMinor(age) ? 0.95 : age === '18_24' ? 0.6 : 0.04,
    others: newcomer ? 0.2 : 0.08,
    centre: newcomer ? 0.12 : 0,
    alone: children.length === 0 && !partner && !isMinor(age) ? 0.7 : 0,
  }),
  kid_ages: ({ children }) => Object.fromEntries(children.map((code) => [code, 1])),
  work: ({ age, newcomer, hardship, origin }) => {
    if (isOld(age)) return { retired: 92, home: 4, paid: 4 };
    if (isMinor(age)) return { study: 96, seek: 2, paid: 2 };
    return {
      paid: origin === 'belgian_belgian_background' ? 78 : newcomer ? 30 : 55,
      seek: 8 + hardship * 25,
      study: age === '18_24' ? 60 : newcomer ? 20 : 4,
      home: 6 + (newcomer ? 5 : 0),
      retired: age === '55_64' ? 18 : 0,
      sick: 3 + hardship * 12,
      notallowed: newcomer ? 12 : 0.3,
    };
  },
  housing: ({ hardship, newcomer }) => ({
    good: 90 - hardship * 75,
    some: 25,
    bad: 4 + hardship * 45,
    nohome: newcomer ? 6 : 0.6,
  }),
  ends_meet: ({ hardship }) => ({
    veasy: 22 * (1 - hardship) ** 2,
    easy: 55 * (1 - hardship),
    hard: 10 + hardship * 55,
    vhard: 40 * hardship ** 2,
  }),
  needs: ({ age, children, newcomer, hardship, speaksDutch, origin }) => {
    const young = children.some((code) => code === '0_2' || code === '3_5');
    const schoolAge = children.some((code) => code === '6_11' || code === '12_17');
    const abroad = origin !== 'belgian_belgian_background';
    return {
      none: Math.max(0.02, 0.4 - hardship * 0.5),
      health: 0.12 + hardship * 0.2 + (isOld(age) ? 0.2 : 0),
      mental: 0.12 + hardship * 0.25,
      family: children.length > 0 ? 0.26 : 0.03,
      childcare: young ? 0.42 : 0.01,
      school: schoolAge ? 0.3 : 0.02,
      dutch: newcomer ? 0.58 : abroad && speaksDutch < '2' ? 0.33 : 0.06,
      work: isOld(age) || isMinor(age) ? 0.02 : 0.08 + hardship * 0.4,
      housing: 0.1 + hardship * 0.5,
      money: 0.06 + hardship * 0.48,
      papers: newcomer ? 0.42 : abroad ? 0.09 : 0.01,
      welcome: newcomer ? 0.38 : 0.05,
      leisure: isMinor(age) || age === '18_24' ? 0.4 : 0.17,
      people: newcomer ? 0.33 : isOld(age) ? 0.28 : 0.15,
      care65: isOld(age) ? 0.36 : 0.04,
      disab: isOld(age) ? 0.15 : 0.05,
      safety: 0.09,
      digital: isOld(age) ? 0.38 : 0.08 + hardship * 0.12,
      legal: newcomer ? 0.22 : 0.06 + hardship * 0.08,
      info: abroad ? 0.12 + hardship * 0.2 : 0.05,
    };
  },
  help_got: ({ newcomer, hardship }) => ({
    enough: 34 - hardship * 18,
    partly: 30,
    tried: 14 + hardship * 14,
    nottried: newcomer ? 30 : 20,
  }),
  barriers: ({ newcomer, hardship, children, age, origin }) => ({
    unknown: newcomer ? 0.52 : 0.28,
    lang: newcomer ? 0.5 : origin === 'belgian_belgian_background' ? 0.03 : 0.16,
    cost: 0.1 + hardship * 0.4,
    wait: 0.34,
    hours: 0.16,
    far: isOld(age) ? 0.22 : 0.1,
    kids: children.length > 0 ? 0.22 : 0.01,
    papers: newcomer ? 0.24 : 0.02,
    fear: newcomer ? 0.15 : 0.08,
    unwelcome: origin === 'belgian_belgian_background' ? 0.05 : 0.15,
    digital: isOld(age) ? 0.36 : 0.14,
    refused: 0.05 + hardship * 0.06,
    other: 0.04,
  }),
  legal_help: ({ newcomer, hardship }) => ({
    got: newcomer ? 18 : 9,
    notgot: newcomer ? 20 : 3 + hardship * 12,
    no: newcomer ? 62 : 86,
  }),
  unmet_care: ({ hardship }) => ({ yes: 6 + hardship * 45, no: 70, noneed: 20 }),
  interpreter: ({ newcomer, speaksFrench, speaksEnglish }) =>
    newcomer || (!speaksFrench && !speaksEnglish)
      ? { got: 18, family: 30, notgot: 17, no: 35 }
      : { got: 2, family: 5, notgot: 2, no: 91 },
  childcare: ({ speaksDutch, hardship }) => ({
    dutch: 18 + Number(speaksDutch) * 14,
    other: 24,
    seek: 14 + hardship * 26,
    noneed: 20,
  }),
  huisvhkind: ({ newcomer }) => ({ used: newcomer ? 12 : 22, known: 20, no: newcomer ? 68 : 58 }),
  school_info: ({ speaksDutch }) => ({ yes: 22 + Number(speaksDutch) * 15, some: 26, no: 26, noneed: 22 }),
  learn_dutch: ({ newcomer, speaksDutch }) => ({
    doing: newcomer ? 32 : 14 + Number(speaksDutch) * 5,
    want: newcomer ? 44 : 32,
    no: newcomer ? 24 : 50,
  }),
  learn_barrier: ({ children, reads, newcomer, hardship }) => ({
    info: newcomer ? 0.3 : 0.14,
    full: newcomer ? 0.38 : 0.2,
    time: 0.42,
    kids: children.length > 0 ? 0.4 : 0.01,
    cost: 0.06 + hardship * 0.15,
    read: reads === 'well' ? 0.03 : 0.5,
    level: 0.12,
    other: 0.04,
  }),
  activities: ({ visitsCentre, age, children, origin, hardship }) => ({
    centre: visitsCentre ? 0.9 : 0.02,
    library: 0.26 + (children.length > 0 ? 0.2 : 0),
    sport: isOld(age) ? 0.15 : 0.34,
    youth: isMinor(age) ? 0.4 : 0.05,
    culture: (origin === 'belgian_belgian_background' ? 0.55 : 0.3) - hardship * 0.2,
    assoc: 0.2,
    none: 0.06 + hardship * 0.3,
  }),
  leisure_barrier: ({ hardship, newcomer, children }) => ({
    info: newcomer ? 0.48 : 0.3,
    price: 0.14 + hardship * 0.42,
    signup: 0.18,
    near: 0.2,
    hours: 0.22,
    with: newcomer ? 0.3 : 0.13,
    lang: newcomer ? 0.42 : 0.1,
    kids: children.length > 0 ? 0.3 : 0.01,
    nothing: 0.12,
  }),
  welcome: ({ origin, speaksDutch }) => ({
    always: 20 + Number(speaksDutch) * 10,
    mostly: 34,
    some: origin === 'belgian_belgian_background' ? 8 : 22,
    never: origin === 'belgian_belgian_background' ? 1 : 5,
    notused: speaksDutch === '0' ? 34 : 8,
  }),
  contacts: ({ newcomer, age }) => ({
    daily: isOld(age) ? 30 : 58,
    weekly: 22,
    monthly: 8,
    less: newcomer ? 18 : 9,
  }),
};
