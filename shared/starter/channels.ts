/** An example of a channel: its code in the link, the place that staff read, and how busy it is in the demonstration. */
export interface StarterChannel {
  readonly code: string;
  readonly label: string;
  readonly share: number;
}

/**
 * The channels with which the starter surveys begin. There are several, as a real survey has: figures are refreshed
 * only by answers that came in more than one way, so that nobody can move them alone.
 */
export const STARTER_CHANNELS: Readonly<Record<'noden' | 'inspraak', readonly StarterChannel[]>> = {
  noden: [
    { code: 'noden', label: 'Algemene link', share: 5 },
    { code: 'noden-bibliotheek', label: 'Voorbeeld: bibliotheek', share: 2 },
    { code: 'noden-onthaal', label: 'Voorbeeld: onthaal', share: 2 },
    { code: 'noden-school', label: 'Voorbeeld: school', share: 1 },
  ],
  inspraak: [
    { code: 'inspraak', label: 'Algemene link', share: 3 },
    { code: 'inspraak-gemeenschapscentrum', label: 'Voorbeeld: gemeenschapscentrum', share: 2 },
  ],
};
