import type { ShownText } from '#shared/language/text-in.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Answer, Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Surroundings, Value } from '#shared/questionnaire/expression/scope.ts';
import type { ScreenOut } from '#shared/questionnaire/questionnaire.ts';
import { collectGiven, collectSubmission } from './collect.ts';
import { issuesOf, issuesOfPage, screenedOut } from './findings.ts';
import type { AnswerIssue } from './issue.ts';
import { load } from './load.ts';
import { askedNodes, askedPages, comparePlaces, placeOf, type PlacedPage } from './pages.ts';
import { find } from './path.ts';
import { setGiven, settle } from './settle.ts';
import { removeEntry } from './remove-entry.ts';
import { isRequired, showPage, showQuestion } from './show.ts';
import type { Progress, ShownPage, ShownQuestion } from './shown.ts';
import { mark, MAX_ENTRIES, newState, type State } from './state.ts';
import { takesAnswer } from './takes-answer.ts';
import { textAt } from './text.ts';

/** The number of a page in the questionnaire, from `1`; inside a repeat with the entry: `12.2`. */
export type PageId = string;

/**
 * One resident's pass through a questionnaire. A path is the name of a question or group, inside a repeat
 * `children[2].age`; the text of an "other" option is `<question>_other`. A path that does not exist is a
 * fault of the caller where it is set and simply nothing where it is read.
 */
export interface Interview {
  readonly compiled: CompiledQuestionnaire;
  readonly language: LanguageTag;
  /** One higher after each change: what a view watches. */
  readonly revision: number;

  /** Puts texts, piped answers and option labels in another language. No answer changes. */
  switchLanguage(language: LanguageTag): void;

  /**
   * Takes an answer, or `undefined` to take it back. It is kept as it was given, also when it is wrong
   * (`issues` says so) and also while the question is not asked (it comes back when the question does).
   * Answers to a calculated or read-only question, and to a path that does not exist, change nothing.
   * Returns whether the path can be answered.
   */
  setAnswer(path: string, answer: Answer | undefined): boolean;
  /** What was given, right or wrong, asked or not. */
  answer(path: string): Answer | undefined;
  /** What counts: the calculated value, or the answer when its question is asked; else the empty string. */
  value(path: string): Value;
  /** How many entries of a repeat are asked. */
  entryCount(path: string): number;
  /**
   * For a repeat without a count of its own: as many entries as the resident wants, at most 100. Entries that are
   * lost by a lower count come back with a higher one, until the interview is saved.
   */
  setEntryCount(path: string, count: number): void;
  /**
   * Takes one entry out of such a repeat, from 1: the later ones move up and its answers are gone. Nothing happens
   * when the entry does not exist or the count is worked out.
   */
  removeEntry(path: string, number: number): void;

  /** Whether a question or group is asked now: its groups, its consent, its relevance, and something to choose. */
  isRelevant(path: string): boolean;
  isRequired(path: string): boolean;
  /** The question as a page shows it; `undefined` when it is not asked now. */
  question(path: string): ShownQuestion | undefined;

  /** The pages that are asked now, in order. */
  pages(): readonly PageId[];
  /** `undefined` for a page that does not exist or has nothing to ask now. */
  page(id: PageId): ShownPage | undefined;
  /** The next page with something to ask; `undefined` after the last. The page itself need not be asked any more. */
  nextPage(after: PageId): PageId | undefined;
  previousPage(before: PageId): PageId | undefined;
  /** The page that asks a question, for a link from an error summary. */
  pageOf(path: string): PageId | undefined;
  firstPageWithIssue(): PageId | undefined;
  /** `undefined` for a page that is not asked now. */
  progress(id: PageId): Progress | undefined;

  /** What is wrong, at most one per answer, in questionnaire order: of one page, or of the whole interview. */
  issues(page?: PageId): readonly AnswerIssue[];
  /** The kind stop that fires, if one does: then nothing is stored. */
  screenedOut(): ScreenOut | undefined;
  /** A text in the language of the interview, with `${name}` replaced by that answer's words. */
  text(localized: LocalizedText | undefined, at?: string): ShownText | undefined;

  /** Everything that was given, for a draft: asked or not, right or wrong. `startInterview` takes it back. */
  answers(): Answers;
  /** What is handed in: only what is asked at the end, and the calculated values, in questionnaire order. */
  submission(): Answers;
}

/** What an interview begins with. */
export interface InterviewStart {
  readonly language: LanguageTag;
  readonly surroundings: Surroundings;
  /** A draft. Without it the interview is new, and initial values are filled in. */
  readonly answers?: Answers | undefined;
  /**
   * Something that only this interview has, such as its code: options are shuffled by it (never told to anyone), so
   * that they keep their order when the interview goes on. Without it the order is drawn from the surroundings.
   */
  readonly seed?: string | undefined;
}

/** Begins an interview, or goes on with a draft. */
export function startInterview(compiled: CompiledQuestionnaire, start: InterviewStart): Interview {
  const world = { surroundings: start.surroundings, language: start.language };
  const state = newState(compiled, world, start.answers === undefined);
  if (start.answers) load(state, start.answers);
  state.seed = start.seed;
  settle(state);
  state.revision = 1;
  return interviewOf(state);
}

/** The interview over a settled state. */
export function interviewOf(state: State): Interview {
  const { compiled } = state;
  let asked: { readonly revision: number; readonly pages: readonly PlacedPage[] } | undefined;
  const pages = (): readonly PlacedPage[] => {
    if (asked?.revision !== state.revision) asked = { revision: state.revision, pages: askedPages(state) };
    return asked.pages;
  };
  const pageWith = (id: PageId): PlacedPage | undefined => pages().find((page) => page.id === id);
  const nearest = (id: PageId, side: 1 | -1): PageId | undefined => {
    const place = placeOf(state, id);
    if (!place) return undefined;
    const beyond = (page: PlacedPage): boolean => comparePlaces(page.place, place) * side > 0;
    return (side === 1 ? pages().find(beyond) : pages().findLast(beyond))?.id;
  };
  const changed = (): void => {
    settle(state);
    state.revision += 1;
  };

  return {
    compiled,
    get language() {
      return state.world.language;
    },
    get revision() {
      return state.revision;
    },

    switchLanguage(language) {
      state.world.language = language;
      for (const node of compiled.nodes) {
        if (!node.languageDependent) continue;
        for (const frame of state.frames[node.block] ?? []) mark(state, frame, node);
      }
      changed();
    },

    setAnswer(path, answer) {
      const found = find(state, path);
      if (!found) return false;
      const { frame, node } = found;
      if (node.kind === 'question' ? !takesAnswer(node) : node.kind !== 'other') return false;
      setGiven(frame, node, answer);
      mark(state, frame, node);
      changed();
      return true;
    },
    answer(path) {
      const found = find(state, path);
      return found?.node.kind === 'question' || found?.node.kind === 'other'
        ? found.frame.raw[found.node.slot]
        : undefined;
    },
    value(path) {
      const found = find(state, path);
      return found?.frame.value[found.node.slot] ?? '';
    },
    entryCount(path) {
      const found = find(state, path);
      return found?.node.kind === 'repeat' ? Number(found.frame.value[found.node.slot]) || 0 : 0;
    },
    setEntryCount(path, count) {
      const found = find(state, path);
      if (found?.node.kind !== 'repeat') return;
      setGiven(found.frame, found.node, Math.max(0, Math.min(MAX_ENTRIES, Math.floor(count) || 0)));
      mark(state, found.frame, found.node);
      changed();
    },

    removeEntry(path, number) {
      const found = find(state, path);
      if (found?.node.kind === 'repeat' && removeEntry(state, found.frame, found.node, number)) changed();
    },

    isRelevant(path) {
      const found = find(state, path);
      return found !== undefined && found.frame.relevant[found.node.slot] === 1;
    },
    isRequired(path) {
      const found = find(state, path);
      return found?.node.kind === 'question' && isRequired(found.frame, found.node);
    },
    question(path) {
      const found = find(state, path);
      return found?.node.kind === 'question' && found.frame.relevant[found.node.slot] === 1
        ? showQuestion(state, found.frame, found.node)
        : undefined;
    },

    pages: () => pages().map((page) => page.id),
    page(id) {
      const page = pageWith(id);
      return page && showPage(state, page, pages());
    },
    nextPage: (after) => nearest(after, 1),
    previousPage: (before) => nearest(before, -1),
    pageOf(path) {
      const found = find(state, path);
      if (!found) return undefined;
      const { frame, node } = found;
      const shown = node.kind === 'other' ? node.host : node;
      return pages().find(
        (page) =>
          page.frame === frame &&
          (page.page.counts === shown || askedNodes(page).some((each) => each === shown)),
      )?.id;
    },
    firstPageWithIssue: () => pages().find((page) => issuesOfPage(state, page).length > 0)?.id,
    progress(id) {
      const index = pages().findIndex((page) => page.id === id);
      return index === -1 ? undefined : { number: index + 1, of: pages().length };
    },

    issues(id) {
      if (id === undefined) return issuesOf(state);
      const page = pageWith(id);
      return page ? issuesOfPage(state, page) : [];
    },
    screenedOut: () => screenedOut(state),
    text(localized, at) {
      const frame = at === undefined ? undefined : find(state, at)?.frame;
      return textAt(state, frame ?? state.root, localized);
    },

    answers: () => collectGiven(state),
    submission: () => collectSubmission(state),
  };
}
