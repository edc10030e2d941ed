import { COLOUR_PAIRS, type ColourPair } from './colour-pairs.ts';
import { contrast } from './contrast.ts';
import { lightnessOf, withLightness } from './lightness.ts';
import type { Palette, Scheme } from './palette.ts';

/** The colours that an organisation may choose, in the order in which they are judged. */
export const THEME_COLOURS = ['action', 'action-strong', 'action-tint', 'on-action'] as const;
export type ThemeColour = (typeof THEME_COLOURS)[number];

/** An organisation's own colours, as `#rrggbb`; what it leaves out stays as in tokens.css. */
export type Theme = Readonly<Partial<Record<Scheme, Readonly<Partial<Record<ThemeColour, string>>>>>>;

/** One colour of a theme that cannot be used as it is. */
export interface ColourFinding {
  readonly scheme: Scheme;
  readonly colour: ThemeColour;
  readonly value: string;
  /** `form`: it is not written as `#rrggbb`. */
  readonly problem: 'form' | 'tooPale' | 'tooDark';
  /** The colours beside which it cannot be read or seen. */
  readonly against: readonly {
    readonly colour: string;
    readonly value: string;
    readonly contrast: number;
    readonly least: number;
  }[];
  /** The colour of the same hue, nearest in lightness, with which all is well. */
  readonly proposal?: string | undefined;
  readonly message: string;
}

/** Steps of lightness in which a colour is looked for: finer than what a screen can show. */
const STEPS = 400;

/**
 * What is too pale or too dark in an organisation's own colours, wherever they meet others on a page: text needs a
 * contrast of 4.5, what must be seen 3 (WCAG 2.2 AA). With all proposals in their places nothing is left to find.
 *
 * @param tokens the colours of tokens.css.
 */
export function checkColours(theme: Theme, tokens: Readonly<Record<Scheme, Palette>>): ColourFinding[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    checkScheme(scheme, theme[scheme] ?? {}, tokens[scheme]),
  );
}

function checkScheme(
  scheme: Scheme,
  own: Readonly<Partial<Record<ThemeColour, string>>>,
  tokens: Palette,
): ColourFinding[] {
  const findings: ColourFinding[] = [];
  const palette: Record<string, string> = { ...tokens };
  const chosen: ThemeColour[] = [];
  for (const colour of THEME_COLOURS) {
    const value = own[colour]?.toLowerCase();
    if (value === undefined) continue;
    if (/^#[0-9a-f]{6}$/.test(value)) {
      palette[colour] = value;
      chosen.push(colour);
    } else {
      const message = `${colour} (${scheme}) is written "${value}". Write it as # and six digits, such as #0b5a5e.`;
      findings.push({ scheme, colour, value, problem: 'form', against: [], message });
    }
  }
  chosen.forEach((colour, index) => {
    const value = palette[colour] ?? '';
    const pairs = COLOUR_PAIRS.filter(({ front, back }) => front === colour || back === colour);
    const failing = pairs.filter((pair) => !holds(pair, palette));
    if (failing.length === 0) return;
    const later = new Set<string>(chosen.slice(index + 1));
    // Where the organisation's own colours cannot meet, those that come later give way.
    const fixed = pairs.filter(({ front, back }) => !later.has(front === colour ? back : front));
    const proposal = nearest(colour, pairs, palette) ?? nearest(colour, fixed, palette);
    const against = failing.map(({ front, back, least }) => {
      const other = front === colour ? back : front;
      const beside = palette[other] ?? '';
      return { colour: other, value: beside, contrast: contrast(value, beside), least };
    });
    const darker = lightnessOf(proposal ?? '#000000') < lightnessOf(value);
    const problem = darker ? 'tooPale' : 'tooDark';
    findings.push({
      scheme,
      colour,
      value,
      problem,
      against,
      proposal,
      message: sentence(
        `${colour} (${scheme}) ${value} is too ${darker ? 'pale' : 'dark'}`,
        against,
        proposal,
      ),
    });
    if (proposal !== undefined) palette[colour] = proposal;
  });
  return findings;
}

const holds = ({ front, back, least }: ColourPair, palette: Palette): boolean =>
  contrast(palette[front] ?? '', palette[back] ?? '') >= least;

function nearest(colour: ThemeColour, pairs: readonly ColourPair[], palette: Palette): string | undefined {
  const value = palette[colour] ?? '';
  const from = lightnessOf(value);
  for (let step = 1; step <= STEPS; step += 1) {
    for (const lightness of [from - step / STEPS, from + step / STEPS]) {
      if (lightness < 0 || lightness > 1) continue;
      const candidate = withLightness(value, lightness);
      const tried = { ...palette, [colour]: candidate };
      if (pairs.every((pair) => holds(pair, tried))) return candidate;
    }
  }
  return undefined;
}

function sentence(what: string, against: ColourFinding['against'], proposal: string | undefined): string {
  const beside = against
    .map(({ colour, value, contrast: has, least }) => {
      // Rounded down: 4.49 is not 4.5.
      const shown = (Math.floor(has * 100) / 100).toFixed(2);
      return `${colour} ${value} (${shown} to 1, and ${String(least)} is needed)`;
    })
    .join(', ');
  return `${what} beside ${beside}. ${proposal === undefined ? 'No colour of this hue will do.' : `The nearest that will do is ${proposal}.`}`;
}
