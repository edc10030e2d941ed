/** A scale from 0 to `maximum`, with the values at which it is labelled. */
export interface Scale {
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/**
 * A scale for shares from 0 to 100 that holds `highest`, with three to five labels. All charts of a page stand on
 * the same one.
 */
export function shareScale(highest: number): Scale {
  const step = highest <= 30 ? 10 : highest <= 80 ? 20 : 25;
  const maximum = Math.max(20, Math.ceil(Math.min(highest, 100) / step) * step);
  return { maximum, ticks: Array.from({ length: maximum / step + 1 }, (_, index) => index * step) };
}

/**
 * Where a value stands on the scale, as a percentage of its width from the left edge: in a right-to-left page
 * the scale begins at the right. For `x` in an SVG, where a `style` attribute is not allowed.
 */
export function positionOn(scale: Scale, value: number, direction: 'ltr' | 'rtl'): number {
  const part = (100 * Math.min(Math.max(value, 0), scale.maximum)) / scale.maximum;
  const rounded = Math.round(part * 100) / 100;
  return direction === 'rtl' ? 100 - rounded : rounded;
}
