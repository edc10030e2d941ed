import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { textHash } from '#shared/translation/text-hash.ts';
import type { CollectedColumn } from '../columns/collect.ts';
import { growMultiple } from '../columns/grow.ts';
import type { CatalogueEntry } from '../disclosure/catalogue.ts';
import { sensitiveNames } from '../disclosure/sensitive.ts';
import type { CodedQuestion } from './coded-question.ts';

/** The name of the table of an open question's themes, which no question can have. */
export const voicesTable = (question: string): string => `@voices/${question}`;

/**
 * The tables of themes: each open question as a multiple choice of which the base is who was coded. They are never split
 * into groups, since a theme of a group stands beside words of its people.
 */
export function voicesCatalogue(
  compiled: CompiledQuestionnaire,
  coded: readonly CodedQuestion[],
): readonly CatalogueEntry[] {
  const sensitive = sensitiveNames(compiled);
  return coded.map(({ name, label, themes }) => {
    const node = compiled.nodes.find((each) => each.name === name);
    const asked = node?.kind === 'other' ? node.host.name : name;
    return {
      question: {
        name: voicesTable(name),
        label,
        identity: textHash(JSON.stringify([name, themes.map(({ code }) => code)])),
        kind: 'multiple',
        categories: themes.map(({ code, label: words }) => ({ code, label: words })),
      },
      // Of what this version does not ask any more nobody knows what it was about.
      sensitive: !node || sensitive.has(name) || sensitive.has(asked),
      sensitiveOptions: [],
      breakdowns: [],
    };
  });
}

/** The themes of responses in their order, as a column that can be counted: no answer is one that nobody has coded. */
export function voicesColumn(ids: BigUint64Array, { name, themes, answers }: CodedQuestion): CollectedColumn {
  const growing = growMultiple(
    voicesTable(name),
    themes.map(({ code }) => code),
    true,
  );
  for (const id of ids) growing.add(answers.get(id)?.themes);
  return { column: growing.column(), offered: undefined };
}
