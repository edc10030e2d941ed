let stopOther: (() => void) | undefined;

/**
 * Only one thing speaks at a time: who begins stops the other.
 *
 * @param stop what stops the one that begins now
 */
export function takeTurn(stop: () => void): void {
  stopOther?.();
  stopOther = stop;
}

/** It has ended, or was stopped by a person. */
export function leaveTurn(stop: () => void): void {
  if (stopOther === stop) stopOther = undefined;
}

if (typeof addEventListener === 'function') addEventListener('pagehide', () => stopOther?.());
