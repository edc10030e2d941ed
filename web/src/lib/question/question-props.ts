import type { ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { ShownText } from '#shared/language/text-in.ts';
import type { ShownQuestion } from '#shared/interview/shown.ts';

/** What every question component gets. */
export interface QuestionProps {
  question: ShownQuestion;
  /** The interface's words. */
  texts: ResidentCatalogue;
  /** The language of the page; a text in another language is marked. */
  language: LanguageTag;
  /** 1 when the question is the heading of the page, 2 when it stands with others under one. */
  level: 1 | 2;
  /** What is wrong with the answer that was sent, in words. */
  error?: ShownText | undefined;
  /** What was searched for in its long list of options. */
  search?: string | undefined;
}
