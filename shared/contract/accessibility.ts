/**
 * What the accessibility statement says that was tested, and what the browser tests do: both read it here, so that
 * neither says more than the other. The statement follows the model of Commission Implementing Decision (EU)
 * 2018/1523, as directive (EU) 2016/2102 asks of public bodies.
 */
export const ACCESSIBILITY = {
  /** The norm that the directive presumes (Commission Implementing Decision (EU) 2021/1339). */
  standard: 'EN 301 549 V3.2.1',
  level: 'WCAG 2.2 AA',
  /** The rules that axe tries on residents' pages, by its own tags. */
  rules: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  /** The narrowest screen, in pixels. */
  narrow: 320,
  /** The day on which the statement was last gone through; once a year at least. */
  preparedOn: '2026-11-25',
} as const;
