import type { Cell, Sheet, Workbook } from '#shared/xlsform/workbook.ts';
import { columns, PATTERNS, PLACES, SCALES, TEXTS, TOPICS, type Row } from './big-workbook-words.ts';

/** How large the workbook is. The names are those of its lists of choices. */
export const BIG = {
  languages: ['nl', 'fr', 'en', 'ar', 'tr'],
  /** Rows of the survey that ask something. */
  questions: 300,
  /** Choices of the three lists that depend on each other. */
  choices: { province: 10, municipality: 490, neighbourhood: 4500 },
  sections: 12,
} as const;

/**
 * A workbook as large as any that is used in the field: five languages, 300 questions in twelve sections with routing,
 * calculations and constraints, and a cascade of 5,000 choices in three steps (`province`, `municipality`,
 * `neighbourhood`). The same each time. All routes are open to somebody: `age` and `province` lead to the rest.
 */
export function bigWorkbook(): Workbook {
  return {
    sheets: [sheet('survey', survey()), sheet('choices', choices()), sheet('settings', [settings()])],
  };
}

function sheet(name: string, rows: readonly Row[]): Sheet {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row): Cell[] => headers.map((header) => row[header] ?? ''));
  return {
    name,
    rows: [headers, ...cells].map((each, index) => ({
      number: index + 1,
      cells: each.map((cell) => (cell === '' ? undefined : cell)),
    })),
  };
}

const settings = (): Row => ({
  form_title: 'Groot onderzoek',
  form_id: 'groot-onderzoek',
  default_language: 'Nederlands (nl)',
});

function survey(): Row[] {
  const rows: Row[] = [
    { type: 'begin_group', name: 'home', appearance: 'field-list', ...columns('label', TEXTS.home) },
    { type: 'select_one province', name: 'province', required: 'yes', ...columns('label', TEXTS.province) },
    {
      type: 'select_one municipality',
      name: 'municipality',
      required: 'yes',
      choice_filter: 'province = ${province}',
      appearance: 'minimal',
      ...columns('label', TEXTS.municipality),
    },
    {
      type: 'select_one neighbourhood',
      name: 'neighbourhood',
      choice_filter: 'municipality = ${municipality}',
      appearance: 'minimal search',
      ...columns('label', TEXTS.neighbourhood),
    },
    {
      type: 'integer',
      name: 'age',
      required: 'yes',
      constraint: '. >= 12 and . <= 120',
      ...columns('label', TEXTS.age),
      ...columns('constraint_message', TEXTS.ageRange),
    },
    { type: 'end_group', name: 'home' },
  ];
  const left = BIG.questions - 4;
  for (let section = 0; section < BIG.sections; section += 1) {
    const first = Math.floor((left * section) / BIG.sections);
    const next = Math.floor((left * (section + 1)) / BIG.sections);
    rows.push(...sectionRows(section, next - first));
  }
  return rows;
}

/** A section about one topic. What follows in it is asked of who said something at its first question. */
function sectionRows(section: number, size: number): Row[] {
  const name = `s${String(section + 1)}`;
  const topic = TOPICS[section % TOPICS.length] ?? {};
  const rows: Row[] = [{ type: 'begin_group', name, ...columns('label', topic) }];
  for (let at = 0; at < size; at += 1) {
    const question = `${name}_q${String(at + 1)}`;
    const pattern = PATTERNS[at % PATTERNS.length];
    if (!pattern) continue;
    rows.push({
      type: pattern.type,
      name: question,
      ...columns('label', pattern.words(topic, Math.floor(at / PATTERNS.length) + 1)),
      ...pattern.more?.(name, question),
    });
  }
  return [...rows, { type: 'end_group', name }];
}

function choices(): Row[] {
  const rows = Object.entries(SCALES).flatMap(([list, scale]) =>
    Object.entries(scale).map(([code, words]): Row => ({
      list_name: list,
      name: code,
      ...columns('label', words),
    })),
  );
  const { province, municipality, neighbourhood } = BIG.choices;
  for (let at = 1; at <= province; at += 1) rows.push(place('province', at));
  for (let at = 1; at <= municipality; at += 1) {
    rows.push({ ...place('municipality', at), province: `province_${String((at % province) + 1)}` });
  }
  for (let at = 1; at <= neighbourhood; at += 1) {
    rows.push({
      ...place('neighbourhood', at),
      municipality: `municipality_${String((at % municipality) + 1)}`,
    });
  }
  return rows;
}

const place = (list: keyof typeof PLACES, number: number): Row => ({
  list_name: list,
  name: `${list}_${String(number)}`,
  ...columns('label', PLACES[list](number)),
});
