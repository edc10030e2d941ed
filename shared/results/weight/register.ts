import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { MUNICIPALITIES } from '#shared/questionnaire/municipality.ts';
import type { CountedColumns } from '../columns/counted-columns.ts';
import type { ChoiceColumn } from '../columns/column.ts';
import type { TableVariable } from '../disclosure/catalogue.ts';

/** A question that says who cannot be in the population register of the region, and by which answers. */
export interface OutsideRegister {
  readonly variable: string;
  readonly codes: readonly string[];
}

const KNOWN: ReadonlySet<string> = new Set(MUNICIPALITIES.map(({ code }) => code));

/**
 * The question about the municipality, with the answers that its author added to the 19 municipalities ("I do not live
 * in Brussels", "I have no fixed place to live"): who gives one of these is not among the legal residents that margins
 * count. `undefined` where the questionnaire cannot tell.
 */
export function outsideRegister({ nodes }: CompiledQuestionnaire): OutsideRegister | undefined {
  for (const node of nodes) {
    if (node.kind !== 'question' || node.question.type !== 'municipality' || node.block !== 0) continue;
    const codes = node.options
      .filter(({ code, missing }) => !KNOWN.has(code) && missing === undefined)
      .map(({ code }) => code);
    if (codes.length > 0) return { variable: node.name, codes };
  }
  return undefined;
}

/** Marks, with 1, who is outside the population register. */
export function outsideIn(
  { size, columns }: CountedColumns,
  outside: OutsideRegister | undefined,
): Uint8Array {
  const column = outside && columns.get(outside.variable)?.column;
  if (column?.kind !== 'single') return new Uint8Array(size);
  const marked = Uint8Array.from([
    0,
    ...column.categories.map((code) => (outside?.codes.includes(code) ? 1 : 0)),
  ]);
  return Uint8Array.from(column.codes, (code) => marked[code] ?? 0);
}

/** The panel of its own: those who may be in the register beside those who cannot, as a breakdown. */
export const REGISTER: TableVariable = {
  name: 'register',
  label: {
    nl: 'Bevolkingsregister van Brussel',
    fr: 'Registre de la population de Bruxelles',
    en: 'Population register of Brussels',
  },
  shortLabel: { nl: 'Bevolkingsregister', fr: 'Registre', en: 'Population register' },
  definition: {
    nl: 'Bevolkingscijfers tellen wie wettig in een van de 19 gemeenten woont. Wie er niet woont, of geen vaste plek heeft om te wonen, telt niet mee in de gewogen cijfers en staat hier ongewogen.',
    fr: 'Les chiffres de la population comptent les personnes qui habitent légalement dans une des 19 communes. Celles qui n’y habitent pas, ou qui n’ont pas de logement fixe, ne comptent pas dans les chiffres pondérés et figurent ici sans pondération.',
    en: 'Population figures count who lives legally in one of the 19 municipalities. People who do not live there, or have no fixed place to live, are in no weighted figure and stand here unweighted.',
  },
  role: 'register',
  identity: 'register',
  kind: 'single',
  categories: [
    {
      code: 'inside',
      label: {
        nl: 'Woont in een gemeente van Brussel',
        fr: 'Habite une commune de Bruxelles',
        en: 'Lives in a municipality of Brussels',
      },
    },
    {
      code: 'outside',
      label: { nl: 'Buiten het register', fr: 'Hors du registre', en: 'Outside the register' },
    },
  ],
};

/** The column of that breakdown; of whom the municipality is not known it is not known either. */
export function registerColumn(counted: CountedColumns, outside: OutsideRegister): ChoiceColumn {
  const column = counted.columns.get(outside.variable)?.column;
  const marks = outsideIn(counted, outside);
  const codes = new Uint8Array(counted.size);
  if (column?.kind === 'single')
    for (let row = 0; row < codes.length; row++)
      codes[row] = column.codes[row] === 0 ? 0 : 1 + (marks[row] as number);
  return { kind: 'single', name: REGISTER.name, categories: ['inside', 'outside'], codes };
}
