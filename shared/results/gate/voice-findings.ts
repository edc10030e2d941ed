import type { Snapshot, Voices } from '../snapshot.ts';
import { personalTraces } from '../voice/personal-traces.ts';
import type { Finding } from './finding.ts';
import { LIMITS } from './limits.ts';

/**
 * What is wrong with quotes: each stands under a theme that is shown of enough people, there are not more of them than
 * people, they stand in the order of their letters within a theme, and nothing in them certainly tells who said it.
 */
export const voiceFindings = ({ voices = [] }: Pick<Snapshot, 'voices'>): Finding[] =>
  voices.flatMap(findingsIn);

function findingsIn({ themes: { name, options, all, sensitive }, quotes }: Voices): Finding[] {
  const least = sensitive ? LIMITS.sensitiveThreshold : LIMITS.threshold;
  const findings: Finding[] = [];
  const found = (says: string): void => {
    findings.push({ attack: 'derived', row: name, says });
  };
  for (const code of new Set(quotes.map(({ theme }) => theme))) {
    const own = quotes.filter(({ theme }) => theme === code);
    const people = all.counts[options.findIndex((option) => option.code === code)] ?? 0;
    if (people < least) found(`there are quotes under ${code}, which is shown of too few`);
    if (own.length > people) found(`there are more quotes under ${code} than people`);
    if (own.some(({ text }, at) => at > 0 && text < (own[at - 1]?.text ?? '')))
      found(`the quotes under ${code} stand in an order that may say something`);
  }
  for (const { text } of quotes)
    for (const { kind, certainty } of personalTraces(text))
      if (certainty === 'certain') found(`a quote has a trace of who said it (${kind})`);
  return findings;
}
