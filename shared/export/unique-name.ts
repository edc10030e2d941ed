/** SPSS keeps these for its own language. */
const RESERVED = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with']);
/** The most bytes that SPSS takes; every character of a name made here is one byte. */
const LONGEST = 64;

/**
 * Gives each wanted name a name that CSV, SPSS, Parquet and R all take: a letter first, then letters, digits and `_`,
 * at most 64, and no two that differ in capitals only (SPSS tells none of them apart).
 */
export function startNames(): (wanted: string) => string {
  const taken = new Set<string>(RESERVED);
  return (wanted) => {
    const clean = wanted.replaceAll(/[^A-Za-z0-9_]/g, '_').replace(/^(?![A-Za-z])/, 'v');
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : `_${String(number)}`;
      // A name that ends in `_` is kept for what SPSS makes itself.
      const name = `${clean.slice(0, LONGEST - end.length)}${end}`.replace(/_+$/, '');
      if (name === '' || taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
