/** The channels that the demonstration hands its responses to, where they exist, with how busy each is. */
export const CHANNELS: Readonly<Record<'noden' | 'inspraak', Readonly<Record<string, number>>>> = {
  noden: { noden: 5, 'noden-bibliotheek': 2, 'noden-onthaal': 2, 'noden-school': 1 },
  inspraak: { inspraak: 3, 'inspraak-gemeenschapscentrum': 2 },
};
