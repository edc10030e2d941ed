import { linearLight } from './contrast.ts';

/** A colour by its lightness (0 to 1) and the two axes of its hue, in OKLab (Ottosson 2020). */
interface Lab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

function toLab(colour: string): Lab {
  const [red, green, blue] = linearLight(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

/** In linear light; below 0 or above 1 where a screen cannot show it. */
function toLight({ lightness, a, b }: Lab): [number, number, number] {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const EDGE = 0.0005;
const canBeShown = (lab: Lab): boolean => toLight(lab).every((part) => part >= -EDGE && part <= 1 + EDGE);

function toHex(lab: Lab): string {
  const parts = toLight(lab).map((part) => {
    const linear = Math.min(1, Math.max(0, part));
    const shown = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** The lightness of `#rrggbb`, from 0 to 1, as eyes judge it. */
export const lightnessOf = (colour: string): number => toLab(colour).lightness;

/** A colour of another lightness in the same hue, as vivid as the first where a screen can show that. */
export function withLightness(colour: string, lightness: number): string {
  const { a, b } = toLab(colour);
  if (canBeShown({ lightness, a, b })) return toHex({ lightness, a, b });
  let [shown, tooVivid] = [0, 1];
  for (let step = 0; step < 12; step += 1) {
    const middle = (shown + tooVivid) / 2;
    if (canBeShown({ lightness, a: a * middle, b: b * middle })) shown = middle;
    else tooVivid = middle;
  }
  return toHex({ lightness, a: a * shown, b: b * shown });
}
