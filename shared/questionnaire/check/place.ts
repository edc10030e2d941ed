import { locate, type Target } from '../edit/target.ts';
import { pathOfField } from '../edit/shape.ts';
import { partAt } from '../edit/path.ts';
import type { Path } from '../every-expression.ts';
import type { QuestionnaireIssue } from '../questionnaire-issue.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Place } from './finding.ts';

/** The place that an issue of the compiler points at. */
export function placeOfIssue(draft: Questionnaire, issue: QuestionnaireIssue, twin = 0): Place {
  const around = pathOfName(draft, issue, twin);
  // A list of options is its options: the way to them has no key of its own.
  const keys = pathOfField(issue.field).slice(around[0] === 'choiceLists' ? 1 : 0);
  const text = partAt(draft, [...around, ...keys.slice(0, -1)]);
  const last = keys.at(-1);
  // An answer piped into a text: the field ends in the language of the text.
  const isText = keys.length > 1 && typeof last === 'string' && isLanguageOf(text, last);
  return {
    path: [...around, ...keys],
    node: issue.node,
    field: isText ? issue.field.slice(0, -last.length - 1) : issue.field,
    ...(isText && { language: last }),
    ...(issue.span && { span: issue.span }),
  };
}

function pathOfName(draft: Questionnaire, { node: name, field }: QuestionnaireIssue, twin: number): Path {
  if (name === '') return [];
  const list = locate(draft, { at: 'choiceList', name });
  const targets: Target[] =
    field === 'when'
      ? [{ at: 'screenOut', name }]
      : [
          { at: 'node', name, ...(twin > 0 && { nth: twin }) },
          { at: 'derived', name },
          { at: 'screenOut', name },
        ];
  const found = targets.map((target) => locate(draft, target)).find((path) => path !== undefined);
  // A list of options may bear the name of a question; its issues are about its options.
  const isList = list !== undefined && /^options\[/.test(field) && !hasOptions(draft, found);
  return isList ? list : (found ?? list ?? []);
}

const hasOptions = (draft: Questionnaire, path: Path | undefined): boolean =>
  path !== undefined && partAt(draft, [...path, 'options']) !== undefined;

const isLanguageOf = (text: unknown, language: string): boolean =>
  typeof text === 'object' && text !== null && language in text && /^[a-z]{2,3}(-|$)/.test(language);
