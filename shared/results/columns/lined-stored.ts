import type { LineUp } from '#shared/questionnaire/version/line-up.ts';
import { joinColumns } from './join-columns.ts';
import { selectStored } from './select-stored.ts';
import { CONTEXT, type FieldKind, type StoredColumns } from './stored-columns.ts';

/**
 * Stored columns under the names of today: what was answered to a question under an earlier name stands in the column
 * of its name in the latest version that asks it, as `linedAnswers` does it with the answers of one response. The rows
 * of versions in which a name was another come after the others, and no row is lost. Where nothing was renamed these
 * are the same columns.
 *
 * @param names by version, as `lineUp` gives them.
 */
export function linedStored(stored: StoredColumns, names: LineUp['names']): StoredColumns {
  const version = stored.columns.get(CONTEXT.version);
  if (version?.kind !== 'single') return stored;
  const renamed = version.categories.flatMap((category, at) => {
    const own = names.get(Number(category)) ?? new Map<string, string>();
    return [...own].some(([before, now]) => before !== now) ? [{ code: at + 1, names: own }] : [];
  });
  if (renamed.length === 0) return stored;
  const codes = new Set(renamed.map(({ code }) => code));
  const rowsWhere = (keep: (code: number) => boolean): StoredColumns =>
    selectStored(
      stored,
      Array.from(version.codes, (code) => Number(keep(code))),
    );
  return joinColumns([
    rowsWhere((code) => !codes.has(code)),
    ...renamed.map((each) => {
      const part = rowsWhere((code) => code === each.code);
      const columns = [...part.columns].flatMap(([field, column]) => {
        const now = fieldAfter(field, each.names);
        return now === undefined ? [] : [[now, { ...column, name: now }] as const];
      });
      return { ...part, columns: new Map(columns) };
    }),
  ]);
}

/**
 * The column of the same question or derived variable under its name of now; `undefined` for what the version does not
 * have, of which its rows hold nothing.
 */
function fieldAfter(field: string, names: ReadonlyMap<string, string>): string | undefined {
  const [, kind, rest = ''] = /^(\w+):(.*)$/s.exec(field) ?? [];
  if (kind === undefined) return field;
  const [, name = rest, place = ''] =
    (kind === ('ranking' satisfies FieldKind) && /^(.*?)(#\d+)?$/s.exec(rest)) || [];
  const now = names.get(name);
  if (now !== undefined) return `${kind}:${now}${place}`;
  // A row of a matrix stands under `<matrix>.<row>`; a dot can be in the name of the matrix as well as in the code.
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const matrix = names.get(name.slice(0, dot));
    if (matrix !== undefined) return `${kind}:${matrix}${name.slice(dot)}`;
  }
  return undefined;
}
