import { answerSections, type AnswerSection } from '#lib/interview/answer-sections.ts';
import { asTyped } from '#lib/interview/as-typed.ts';
import { holdsSeveral } from '#lib/interview/holds-several.ts';
import { issueWords } from '#lib/interview/issue-words.ts';
import type { ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import { applyFields } from '#shared/interview/apply-fields.ts';
import type { Interview, PageId } from '#shared/interview/interview.ts';
import type { AnswerIssue } from '#shared/interview/issue.ts';
import type { Progress, ShownPage } from '#shared/interview/shown.ts';
import { answeredAnything } from '#shared/response/answered-anything.ts';
import type { ShownText } from '#shared/language/text-in.ts';

/** Something wrong, in words, and the page and question where it is. */
export interface ShownIssue {
  readonly path: string;
  readonly page: PageId | undefined;
  readonly words: ShownText;
}

/** What the device shows of an interview. */
export type View =
  | {
      readonly kind: 'page';
      readonly page: ShownPage;
      /** The page was made for several questions, however many are asked now. */
      readonly several: boolean;
      readonly progress: Progress | undefined;
      readonly first: boolean;
      readonly issues: readonly ShownIssue[];
      /** A question that the answers just brought onto the page. */
      readonly appeared: string | undefined;
    }
  | {
      readonly kind: 'send';
      readonly sections: readonly AnswerSection[];
      /** Nothing is sent of nothing. */
      readonly answered: boolean;
      readonly issues: readonly ShownIssue[];
    }
  | { readonly kind: 'stopped'; readonly words: ShownText | undefined };

type Fields = readonly (readonly [string, unknown])[];

/**
 * A resident's way through an interview on the device, page by page, by the rules of the server's pages: what is
 * wrong holds a page, what falls away is skipped, and a change at the end leads back to the end.
 */
export class Pass {
  readonly interview: Interview;
  /** Pages that no way leads to any more: what was answered on them stays. */
  readonly hidden = new Set<PageId>();
  readonly #texts: ResidentCatalogue;
  /** The pages that were asked when somebody began to change an answer at the end. */
  #known: ReadonlySet<PageId> | undefined;

  constructor(interview: Interview, texts: ResidentCatalogue) {
    this.interview = interview;
    this.#texts = texts;
  }

  /** The page, or the nearest one after it that is asked; the answers to look through after the last. */
  show(id: string): View {
    if (id === 'send') {
      this.#known = undefined;
      return this.#review([]);
    }
    const asked = this.interview.page(id) && !this.hidden.has(id) ? id : this.#beyond(id, 'nextPage');
    return asked === undefined ? this.#review([]) : this.#page(asked);
  }

  /** Takes what a page says, whether it is right or not, and stays there. */
  keep(id: PageId, fields: Fields): View {
    applyFields(this.interview, id, fields);
    return this.show(id);
  }

  /** Takes what a page says and goes on, unless something is wrong with it. */
  next(id: PageId, fields: Fields): View {
    const { issues, appeared } = applyFields(this.interview, id, fields);
    const stop = this.interview.screenedOut();
    if (stop) return { kind: 'stopped', words: this.interview.text(stop.label) };
    if (issues.length > 0) return this.#page(id, issues, fields);
    if (appeared[0] !== undefined) return this.#page(id, [], [], appeared[0]);
    const known = this.#known;
    if (!known) return this.show(this.#beyond(id, 'nextPage') ?? 'send');
    const brought = this.interview.pages().find((page) => !known.has(page) && !this.hidden.has(page));
    if (brought === undefined) return this.show('send');
    this.#known = new Set([...known, brought]);
    return this.#page(brought);
  }

  /** Takes what a page says and goes back. */
  back(id: PageId, fields: Fields): View {
    applyFields(this.interview, id, fields);
    return this.show(this.#known ? 'send' : (this.#beyond(id, 'previousPage') ?? id));
  }

  /** Opens a page from the end, to change an answer on it. */
  change(id: PageId): View {
    this.#known = new Set(this.interview.pages());
    return this.show(id);
  }

  /** What is wrong with the whole; nothing when it can be handed in. */
  check(): View | undefined {
    const issues = this.interview.issues();
    return issues.length > 0 || !this.#answered() ? this.#review(issues) : undefined;
  }

  #page(id: PageId, issues: readonly AnswerIssue[] = [], fields: Fields = [], appeared?: string): View {
    const { interview } = this;
    const page = interview.page(id);
    if (!page || this.hidden.has(id)) return this.show(id);
    const typed = new Map(fields.map(([name, value]) => [name, String(value)]));
    return {
      kind: 'page',
      page: { ...page, questions: page.questions.map((question) => asTyped(question, { typed })) },
      several: holdsSeveral(interview.compiled, id) && page.headings.length > 0,
      progress: interview.progress(id),
      first: this.#beyond(id, 'previousPage') === undefined,
      issues: issues.map((issue) => this.#inWords(issue)),
      appeared,
    };
  }

  #beyond(id: PageId, way: 'nextPage' | 'previousPage'): PageId | undefined {
    let found = this.interview[way](id);
    while (found !== undefined && this.hidden.has(found)) found = this.interview[way](found);
    return found;
  }

  #review(issues: readonly AnswerIssue[]): View {
    return {
      kind: 'send',
      answered: this.#answered(),
      sections: answerSections(this.interview, this.#texts, (page) => `#${page}`),
      issues: issues.map((issue) => this.#inWords(issue)),
    };
  }

  #answered(): boolean {
    const { compiled } = this.interview;
    return answeredAnything(compiled, this.interview.submission());
  }

  #inWords(issue: AnswerIssue): ShownIssue {
    const { path } = issue;
    const words = issueWords(issue, this.interview.question(path), this.#texts);
    return { path, page: this.interview.pageOf(path), words };
  }
}
