import { LIMITS } from './limits.ts';
import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { publishedRows } from './published-rows.ts';

/**
 * Every figure is about one question and at most one other variable; what is sensitive is about everybody and stands
 * on a higher threshold.
 */
export function catalogueCheck(attempt: Attempt): Finding[] {
  return publishedRows(attempt).flatMap(({ table, question, key, group, truth, published, isNew }) => {
    if (published.base === null) return [];
    const found = (says: string): Finding => ({ attack: 'catalogue', row: key, says });
    const findings: Finding[] = [];
    if (group && table.sensitive) findings.push(found('a sensitive question is split into groups'));
    if (group?.breakdown === question.name) findings.push(found('a question is split by itself'));
    const hidden = table.options.filter((_, at) => published.counts[at] === null);
    if (group && table.kind !== 'multiple' && hidden.length === 1 && hidden[0]?.sensitive)
      findings.push(found(`${hidden[0].code} is sensitive and follows from the other answers of a group`));
    const shown = table.options.filter((_, at) => typeof published.counts[at] === 'number');
    for (const option of shown) {
      if (!option.sensitive) continue;
      if (group) findings.push(found(`${option.code} is sensitive and is shown of a group`));
      const at = table.options.indexOf(option);
      const people = (truth.bases?.[at] ?? truth.base).count;
      // Figures that were left as they were had people enough when they were made.
      if (isNew && people < LIMITS.sensitiveThreshold)
        findings.push(found(`${option.code} is sensitive and is shown of ${String(people)} people`));
    }
    return findings;
  });
}
