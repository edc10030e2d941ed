import type { OutputOf } from '#shared/contract/routes.ts';
import { type Target, targetKey } from '#shared/contract/targets.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { languageOf } from '#shared/language/languages.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Snapshot } from '#shared/results/snapshot.ts';
import { marginVariables } from '#shared/results/weight/margin-classes.ts';

/** What a target can be set for, and how many there are. */
export interface TargetRow extends Pick<Target, 'by' | 'of' | 'code'> {
  /** Its name in a form. */
  readonly key: string;
  /** Of the channel, the language or the class; of the survey there is none. */
  readonly label: string | LocalizedText | undefined;
  readonly lang?: LanguageTag;
  readonly wanted: number | undefined;
  /** How many there are: `undefined` where nothing is published of it, `null` where it is hidden. */
  readonly now: number | null | undefined;
}

/** Targets that belong together, under one heading. */
export interface TargetPart {
  readonly by: Target['by'];
  /** The name of the variable, and how it is called. */
  readonly of: string;
  readonly label?: LocalizedText;
  readonly rows: readonly TargetRow[];
}

/**
 * Everything that a survey can have targets for, with where each stands. Channels and languages stand where the
 * fieldwork counts do; groups by their answers only where the published snapshot says it, rounded and hidden as it is.
 */
export function targetParts(
  { survey, channels, fieldwork }: OutputOf<'readSurvey'>,
  targets: readonly Target[],
  compiled: CompiledQuestionnaire,
  snapshot: Snapshot | undefined,
): readonly TargetPart[] {
  const wanted = new Map(targets.map((target) => [targetKey(target), target.count]));
  const row = (
    place: Pick<Target, 'by' | 'of' | 'code'>,
    label: TargetRow['label'],
    now: TargetRow['now'],
  ): TargetRow => {
    const key = targetKey(place);
    return { ...place, key, label, now, wanted: wanted.get(key) };
  };
  const published = snapshot?.reach.tables.find(({ breakdowns }) => breakdowns.length > 0)?.breakdowns ?? [];
  const split = new Set(compiled.questionnaire.reporting?.breakdowns ?? []);
  return [
    {
      by: 'survey',
      of: '',
      rows: [row({ by: 'survey', of: '', code: '' }, undefined, fieldwork.received)],
    },
    {
      by: 'channel',
      of: '',
      rows: channels.map(({ code, label }) =>
        row({ by: 'channel', of: code, code: '' }, label, fieldwork.byChannel[code] ?? 0),
      ),
    },
    {
      by: 'language',
      of: '',
      rows: survey.languages.map((tag) => ({
        ...row({ by: 'language', of: tag, code: '' }, languageOf(tag).name, fieldwork.byLanguage[tag] ?? 0),
        lang: tag,
      })),
    },
    ...marginVariables(compiled)
      .filter(({ name }) => split.has(name))
      .map(({ name, label, shortLabel, categories }): TargetPart => {
        const groups = published.find((each) => each.name === name)?.groups;
        return {
          by: 'group',
          of: name,
          label: shortLabel ?? label,
          rows: categories.map((category) =>
            row(
              { by: 'group', of: name, code: category.code },
              category.label,
              groups && (groups.find(({ code }) => code === category.code)?.base ?? null),
            ),
          ),
        };
      }),
  ];
}

/** How a part of a form was read: the targets, or the fields that hold no number that can be one. */
export function readTargetForm(
  parts: readonly TargetPart[],
  form: FormData,
  most: number,
): { readonly targets: Target[]; readonly wrong: readonly string[]; readonly typed: Record<string, string> } {
  const targets: Target[] = [];
  const wrong: string[] = [];
  const typed: Record<string, string> = {};
  for (const { key, by, of, code } of parts.flatMap(({ rows }) => rows)) {
    const value = form.get(key);
    const text = typeof value === 'string' ? value.trim() : '';
    typed[key] = text;
    if (text === '' || text === '0') continue;
    const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
    if (count < 1 || count > most) wrong.push(key);
    else targets.push({ by, of, code, count });
  }
  return { targets, wrong, typed };
}

/** How many came in on the last seven days up to and with this one. Days are `YYYY-MM-DD`. */
export function lastWeek(byDay: Readonly<Record<string, number>>, today: string): number {
  const from = new Date(Date.parse(`${today}T00:00:00Z`) - 6 * 86_400_000).toISOString().slice(0, 10);
  return Object.entries(byDay)
    .filter(([day]) => day >= from && day <= today)
    .reduce((sum, [, count]) => sum + count, 0);
}
