import { expect, test } from 'vitest';
import { issueWords } from './issue-words.ts';
import { messageOf } from './message.ts';
import { FR } from './messages/fr.ts';
import { NL } from './messages/nl.ts';
import type { XlsformIssue } from './xlsform-issue.ts';

const places = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

test.each(Object.keys(NL) as (keyof typeof NL)[])(
  '%s says the same of the workbook in each language',
  (code) => {
    expect(places(NL[code])).toEqual(places(FR[code]));
    const issue: XlsformIssue = {
      severity: 'warning',
      code,
      sheet: 'survey',
      found: 'FOUND',
      expected: 'EXPECTED',
    };
    const english = messageOf(issue);
    for (const language of ['nl', 'fr']) {
      const words = issueWords(issue, language);
      expect(words).not.toMatch(/\{|\}/);
      expect(words.includes('EXPECTED')).toBe(english.includes('EXPECTED'));
    }
  },
);

test('what is wrong with an expression is said as the checker says it, and what nobody knows is left out', () => {
  const issue: XlsformIssue = {
    severity: 'error',
    code: 'unknownName',
    sheet: 'survey',
    row: 4,
    found: 'leeftijd',
  };
  expect(issueWords(issue, 'nl')).toContain('leeftijd');
  const type: XlsformIssue = { severity: 'error', code: 'unknownType', sheet: 'survey', found: 'selct' };
  expect(issueWords(type, 'nl')).toBe('Het type ‘selct’ bestaat niet.');
  expect(issueWords(type, 'en')).toBe('The type “selct” does not exist.');
});
