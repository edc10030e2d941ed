/** Two colours of tokens.css that meet on a page, and the contrast that they must have at least. */
export interface ColourPair {
  readonly front: string;
  readonly back: string;
  /** 4.5 for text (WCAG 2.2, 1.4.3), 3 for what must be seen (1.4.11). */
  readonly least: 4.5 | 3;
}

const GROUNDS = ['ground', 'surface', 'sunken'];
const text = (front: string, back: string): ColourPair => ({ front, back, least: 4.5 });
const mark = (front: string, back: string): ColourPair => ({ front, back, least: 3 });

export const COLOUR_PAIRS: readonly ColourPair[] = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'ink-soft', 'action', 'action-strong', 'error'].map((ink) => text(ink, ground)),
  ),
  text('on-action', 'action'),
  text('on-action', 'action-strong'),
  text('ink', 'action-tint'),
  text('ink-soft', 'action-tint'),
  text('action', 'action-tint'),
  text('action-strong', 'action-tint'),
  text('error', 'error-tint'),
  text('ink', 'error-tint'),
  text('success', 'success-tint'),
  text('ink', 'success-tint'),
  text('notice', 'notice-tint'),
  text('ink', 'notice-tint'),
  text('surface', 'error'),
  ...GROUNDS.flatMap((ground) => [
    mark('edge', ground),
    mark('chart-point', ground),
    mark('chart-range', ground),
  ]),
  mark('edge', 'action-tint'),
  mark('focus-edge', 'focus'),
];
