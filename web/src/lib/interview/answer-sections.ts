import type { ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import type { Interview, PageId } from '#shared/interview/interview.ts';
import type { ShownText } from '#shared/language/text-in.ts';
import { answerWords, type AnswerLine } from './answer-words.ts';

/** A question that was asked, with its answer in words. */
export interface AnswerEntry {
  readonly path: string;
  readonly label: ShownText | undefined;
  readonly lines: readonly AnswerLine[];
  /** Where the answer can be changed. */
  readonly href: string;
}

/** Answers under the heading of their section. */
export interface AnswerSection {
  readonly heading: ShownText | undefined;
  readonly entries: readonly AnswerEntry[];
}

/**
 * All that is asked with what was answered, in order and under the headings of the questionnaire, for a resident
 * to look through.
 *
 * @param hrefOf the address at which a question of a page can be changed.
 */
export function answerSections(
  interview: Interview,
  texts: ResidentCatalogue,
  hrefOf: (page: PageId, path: string) => string,
): readonly AnswerSection[] {
  const sections: { heading: ShownText | undefined; entries: AnswerEntry[] }[] = [];
  for (const id of interview.pages()) {
    const page = interview.page(id);
    for (const question of page?.questions ?? []) {
      if (question.type === 'note' || question.type === 'calculation') continue;
      const { path, label } = question;
      const entry = { path, label, lines: answerWords(question, texts), href: hrefOf(id, path) };
      const heading = page?.headings[0];
      const last = sections.at(-1);
      if (last && last.heading?.text === heading?.text) last.entries.push(entry);
      else sections.push({ heading, entries: [entry] });
    }
  }
  return sections;
}
