import type { Frame } from '#shared/questionnaire/frame.ts';
import type { ScreenOut } from '#shared/questionnaire/questionnaire.ts';
import { check } from './check.ts';
import type { AnswerIssue } from './issue.ts';
import { askedNodes, type PlacedPage } from './pages.ts';
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

/** What is wrong in the whole interview, in the order of the questionnaire, which is that of its pages. */
export function issuesOf(state: State): AnswerIssue[] {
  const issues: AnswerIssue[] = [];
  findIssues(state, state.root, issues);
  return issues;
}

function findIssues(state: State, frame: Frame, issues: AnswerIssue[]): void {
  for (const node of state.compiled.blocks[frame.block]?.nodes ?? []) {
    if (frame.relevant[node.slot] === 0) continue;
    if (node.kind === 'repeat') {
      for (const entry of frame.entries[node.slot] ?? []) findIssues(state, entry, issues);
      continue;
    }
    const finding = check(frame, node);
    if (finding) issues.push({ path: pathOf(state, frame, node.name), ...finding });
  }
}

/** The first kind stop that fires. */
export const screenedOut = (state: State): ScreenOut | undefined =>
  state.compiled.screenOuts.find((node) => state.root.value[node.slot] === true)?.screenOut;
