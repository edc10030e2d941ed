import type { TrueTable } from '../true-table.ts';
import type { Finding } from './finding.ts';
import { holdBack } from './hold-back.ts';

/** What came of it: what no attack succeeds on, or what still gives somebody away when nothing more can be left out. */
export type Safe<Made> =
  | { readonly kind: 'safe'; readonly made: Made }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/**
 * Makes a publication and attacks it; what gives somebody away is held back and the rest is made and attacked again,
 * until nothing is found or holding back cannot help.
 *
 * @param make the publication without what is held back, as `release` takes it.
 * @param attack what is found in it.
 */
export function safely<Made>(
  make: (heldBack: ReadonlySet<string>) => Made,
  attack: (made: Made) => readonly Finding[],
  tables: readonly TrueTable[],
): Safe<Made> {
  // Each round holds back more, and there is only so much to hold back: it ends.
  for (let heldBack: ReadonlySet<string> = new Set(); ;) {
    const made = make(heldBack);
    const findings = attack(made);
    if (findings.length === 0) return { kind: 'safe', made };
    const more = holdBack(findings, tables, heldBack);
    if (!more) return { kind: 'refused', findings };
    heldBack = more;
  }
}
