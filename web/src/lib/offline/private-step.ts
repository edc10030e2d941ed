import type { AnswerSection } from '#lib/interview/answer-sections.ts';
import { message } from '#lib/messages/message.ts';
import type { ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import type { PageId } from '#shared/interview/interview.ts';
import type { ShownPage, ShownQuestion } from '#shared/interview/shown.ts';
import type { Pass, View } from './pass.ts';

/** What a tablet shows beside the pages of an interview: that it is handed over, and that it is given back. */
export type TabletView =
  | View
  | { readonly kind: 'hand'; readonly page: PageId; readonly asked: 'resident' | 'survey' }
  | { readonly kind: 'return'; readonly to: PageId };

type PageView = Extract<View, { kind: 'page' }>;

/** The pages that are answered alone now. */
interface Open {
  readonly first: PageId;
  readonly asked: 'resident' | 'survey';
  readonly heading: string | undefined;
  readonly pages: Set<PageId>;
}

/**
 * The parts of an interview on a tablet that a resident answers alone. It begins with a page that says to hand the
 * tablet over, before what is sensitive or wherever the resident asks for it, and ends with one that says to give it
 * back; from then on no way leads to its answers on this screen.
 */
export class PrivateStep {
  readonly #pass: Pass;
  readonly #texts: ResidentCatalogue;
  #open: Open | undefined;
  /** The resident wants help with what is sensitive as well, up to the next page that is not. */
  #together = false;

  constructor(pass: Pass, texts: ResidentCatalogue) {
    this.#pass = pass;
    this.#texts = texts;
  }

  /** Only the resident looks at the screen now. */
  get alone(): boolean {
    return this.#open !== undefined;
  }

  /** What the tablet shows when the interview has come to this. */
  between(view: View): TabletView {
    if (view.kind === 'stopped') return view;
    if (this.#open) {
      if (view.kind === 'page' && this.#belongs(this.#open, view.page)) return this.#inside(view);
      return this.#close(view);
    }
    if (view.kind === 'send') return this.#covered(view);
    if (!this.#isSensitive(view.page)) this.#together = false;
    else if (!this.#together) return { kind: 'hand', page: view.page.id, asked: 'survey' };
    return view;
  }

  /** The resident asks to answer this page, and what belongs with it, alone. */
  ask(page: PageId): TabletView {
    return { kind: 'hand', page, asked: 'resident' };
  }

  /** The page that says to hand over was answered: from here only the resident looks, or somebody goes on helping. */
  begin({ page, asked }: Extract<TabletView, { kind: 'hand' }>, alone: boolean): TabletView {
    const view = this.#pass.show(page);
    if (view.kind !== 'page') return this.between(view);
    if (!alone) {
      if (asked === 'survey') this.#together = true;
      return view;
    }
    const { id } = view.page;
    this.#open = { first: id, asked, heading: view.page.headings[0]?.text, pages: new Set() };
    return this.#inside(view);
  }

  /** The resident is done with the part; what is wrong on the page still holds it. */
  end(page: PageId, fields: Parameters<Pass['next']>[1]): TabletView {
    const view = this.#pass.next(page, fields);
    if (view.kind === 'page' && view.page.id === page) return this.#inside(view);
    return view.kind === 'stopped' ? view : this.#close(view);
  }

  /** An answer is to be changed at the end. What is hidden is asked anew, alone: its answer is never shown again. */
  change(page: PageId): TabletView {
    if (!this.#pass.hidden.delete(page)) return this.between(this.#pass.change(page));
    const { interview } = this.#pass;
    for (const { path, other } of interview.page(page)?.questions ?? []) {
      interview.setAnswer(path, undefined);
      if (other) interview.setAnswer(other.path, undefined);
    }
    this.#pass.change(page);
    return this.ask(page);
  }

  #inside(view: PageView): PageView {
    this.#open?.pages.add(view.page.id);
    return view.page.id === this.#open?.first ? { ...view, first: true } : view;
  }

  #close(view: PageView | Extract<View, { kind: 'send' }>): TabletView {
    for (const page of this.#open?.pages ?? []) this.#pass.hidden.add(page);
    this.#open = undefined;
    return { kind: 'return', to: view.kind === 'page' ? view.page.id : 'send' };
  }

  #belongs(open: Open, page: ShownPage): boolean {
    if (open.pages.has(page.id)) return true;
    if (open.asked === 'survey') return this.#isSensitive(page);
    return open.heading !== undefined && page.headings[0]?.text === open.heading;
  }

  /** It waits for a consent of its own, or says or shows by being asked what was answered alone. */
  #isSensitive(page: ShownPage): boolean {
    const hidden = this.#hiddenNames();
    return page.questions.some(
      ({ question }) => question.consent !== undefined || mentions(question, hidden),
    );
  }

  #hiddenNames(): ReadonlySet<string> {
    const { hidden, interview } = this.#pass;
    return new Set([...hidden].flatMap((id) => interview.page(id)?.questions ?? []).map(({ name }) => name));
  }

  /** The answers to look through, with one line in the place of each part that was answered alone. */
  #covered(view: Extract<View, { kind: 'send' }>): View {
    const { hidden, interview } = this.#pass;
    const names = this.#hiddenNames();
    const isHidden = ({ path, href }: AnswerSection['entries'][number]): boolean => {
      const question = interview.question(path)?.question;
      return hidden.has(href.slice(1)) || (question !== undefined && mentions(question, names));
    };
    const covered = (section: AnswerSection): AnswerSection => {
      const first = section.entries.find(isHidden);
      if (!first) return section;
      const said = (key: 'tablet.handTitle' | 'tablet.hidden') => ({
        text: message(this.#texts, key),
        language: this.#texts.language,
      });
      const line = {
        path: first.path,
        label: said('tablet.handTitle'),
        lines: [{ text: said('tablet.hidden') }],
        // Nothing leads there.
        href: '',
      };
      const entries = section.entries.flatMap((entry) =>
        entry === first ? [line] : isHidden(entry) ? [] : [entry],
      );
      return { ...section, entries };
    };
    return { ...view, sections: view.sections.map(covered) };
  }
}

/** Its texts or its conditions read one of these answers. */
const mentions = (question: ShownQuestion['question'], names: ReadonlySet<string>): boolean =>
  names.size > 0 &&
  [...JSON.stringify(question).matchAll(/\$\{([^}]+)\}/g)].some(([, name]) => names.has(name ?? ''));
