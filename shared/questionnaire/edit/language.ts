import type { ChangeOf } from './change.ts';
import type { EditIssue } from './edit-issue.ts';
import type { Revision } from './revision.ts';

/** Offers a questionnaire in one more language. Texts that it has in that language already come back. */
export function addLanguage(revision: Revision, change: ChangeOf<'addLanguage'>): EditIssue[] {
  const { language, index } = change;
  const { languages } = revision.draft;
  if (languages.includes(language)) return [{ code: 'usedLanguage', found: language }];
  const at = index ?? languages.length;
  if (at > languages.length) return [{ code: 'unknownPlace' }];
  revision.insert(['languages'], at, language);
  return [];
}

/** Offers it no longer. Its texts stay. */
export function removeLanguage(revision: Revision, { language }: ChangeOf<'removeLanguage'>): EditIssue[] {
  const { languages, sourceLanguage } = revision.draft;
  const index = languages.indexOf(language);
  if (index < 0) return [{ code: 'unknownLanguage', found: language }];
  if (language === sourceLanguage) return [{ code: 'sourceLanguage', found: language }];
  revision.take(['languages'], index);
  return [];
}
