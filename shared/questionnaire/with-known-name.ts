import { suggest } from './expression/suggest.ts';
import type { Layout } from './lay-out.ts';
import type { QuestionnaireIssue } from './questionnaire-issue.ts';
import type { Questionnaire } from './questionnaire.ts';

/** An issue about a name that does not exist, with the nearest name that does: what its author may have meant. */
export function withKnownName(
  issue: QuestionnaireIssue,
  questionnaire: Questionnaire,
  layout: Layout,
): QuestionnaireIssue {
  const { found = '' } = issue;
  // One letter is as near to every other letter.
  if (issue.expected !== undefined || found.length < 2) return issue;
  const expected = suggest(found, namesFor(issue, questionnaire, layout));
  return expected === undefined ? issue : { ...issue, expected };
}

function namesFor(
  { code, node, field }: QuestionnaireIssue,
  { choiceLists = {} }: Questionnaire,
  { nodes, byName }: Layout,
): readonly string[] {
  const valued = nodes.filter(({ kind }) => kind === 'question' || kind === 'other' || kind === 'derived');
  switch (code) {
    case 'unknownName': {
      const own = byName.get(node);
      // In a choice filter a bare name is a column of the options.
      const columns =
        field === 'choiceFilter' && own?.kind === 'question'
          ? ['name', ...new Set(own.options.flatMap(({ attributes = {} }) => Object.keys(attributes)))]
          : [];
      const rows = nodes.flatMap((each) =>
        each.kind === 'question' && each.question.type === 'matrix'
          ? each.question.rows.map((row) => `${each.name}.${row.code}`)
          : [],
      );
      return [...columns, ...valued.map(({ name }) => name), ...rows, ...Object.keys(choiceLists)];
    }
    case 'unknownReportingName':
      return valued.map(({ name }) => name);
    case 'unknownChoiceList':
      return Object.keys(choiceLists);
    case 'unknownConsent':
      return nodes.flatMap((each) =>
        each.kind === 'question' && each.question.type === 'consent' ? [each.name] : [],
      );
    default:
      return [];
  }
}
