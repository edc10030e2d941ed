import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '#lib/language/interface-languages.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { ISSUE_CODES } from '#shared/interview/issue.ts';
import { issueWords } from './issue-words.ts';

test.each([...INTERFACE_LANGUAGES])(
  'whatever is wrong with an answer is said in %s, with its limit',
  (language) => {
    const texts = residentMessages(language, []);
    for (const code of ISSUE_CODES) {
      const { text, language: said } = issueWords({ path: 'x', code, limit: 7 }, undefined, texts);
      expect(said).toBe(language);
      expect(text.trim(), code).not.toBe('');
      expect(text, code).not.toMatch(/[{}]|undefined|error\./);
      if (/^too/.test(code)) expect(text, code).toContain('7');
    }
  },
);
