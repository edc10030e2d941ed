/** A scale from 0 to `maximum`, with the values at which it is labelled. */
export interface Scale {
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/**
 * A scale for shares from 0 to 100 that holds `highest`: it ends at a multiple of 10 (20 at least), so that all
 * charts of a page can stand on the same one, and has three to six labels.
 */
export function shareScale(highest: number): Scale {
  const maximum = Math.min(100, Math.max(20, Math.ceil(highest / 10) * 10));
  const step = maximum <= 30 ? 10 : maximum <= 60 ? 20 : 25;
  const top = maximum <= 60 ? Math.ceil(maximum / step) * step : 100;
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  return { maximum: top, ticks };
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
