/** The present second since 1970, as tokens count time. */
export const now = (): number => Math.floor(Date.now() / 1000);
