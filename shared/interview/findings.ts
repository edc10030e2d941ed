import type { ScreenOut } from '#shared/questionnaire/questionnaire.ts';
import { check } from './check.ts';
import type { AnswerIssue } from './issue.ts';
import { askedNodes, askedPages, type PlacedPage } from './pages.ts';
import { pathOf } from './path.ts';
import type { State } from './state.ts';

/** What is wrong on a page, at most one issue an answer, in the order of its questions. */
export function issuesOfPage(state: State, page: PlacedPage): AnswerIssue[] {
  const issues: AnswerIssue[] = [];
  for (const node of askedNodes(page)) {
    for (const each of node.other ? [node, node.other] : [node]) {
      const finding = check(page.frame, each);
      if (finding) issues.push({ path: pathOf(state, page.frame, each.name), ...finding });
    }
  }
  return issues;
}

/** What is wrong in the whole interview, in the order of its pages. */
export const issuesOf = (state: State): AnswerIssue[] =>
  askedPages(state).flatMap((page) => issuesOfPage(state, page));

/** The first kind stop that fires. */
export const screenedOut = (state: State): ScreenOut | undefined =>
  state.compiled.screenOuts.find((node) => state.root.value[node.slot] === true)?.screenOut;
