import { fieldsMessages, type FieldsKey } from '#lib/messages/fields/fields.ts';
import { designerMessages, type DesignerKey } from '#lib/messages/designer/designer.ts';
import { message } from '#lib/messages/message.ts';
import { questionnairesMessages } from '#lib/messages/questionnaires/questionnaires.ts';
import { problemWords } from '#lib/questionnaires/problem-words.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { EditIssue } from '#shared/questionnaire/edit/edit-issue.ts';
import { editIssueWords } from '#shared/questionnaire/edit/issue-words.ts';

/** What the fields that can hold something unfit are called on the screen. */
const IN_DESIGNER: Readonly<Partial<Record<string, DesignerKey>>> = {
  minimum: 'number.minimum',
  maximum: 'number.maximum',
  calculation: 'field.calculation',
};
const IN_FIELDS: Readonly<Partial<Record<string, FieldsKey>>> = {
  step: 'number.step',
  maxLength: 'text.maxLength',
  maxSelected: 'multiple.maxSelected',
  minutes: 'own.minutes',
  when: 'stop.when',
  expression: 'variable.expression',
  name: 'variable.name',
};

/** Why an edit was refused, each a sentence, with the field that it is about where that is known. */
export function refusedWords(problem: Problem, language: LanguageTag): readonly string[] {
  const said = (problem.issues ?? []).map(({ code, limit, message: field = '' }) => {
    const words = editIssueWords(
      { code: code as EditIssue['code'], ...(limit !== undefined && { found: String(limit) }) },
      language,
    );
    const called = fieldName(field, language);
    return called === undefined ? words : `${called}: ${words}`;
  });
  return said.length > 0 ? said : [problemWords(questionnairesMessages(language), problem)];
}

function fieldName(field: string, language: LanguageTag): string | undefined {
  const designer = IN_DESIGNER[field];
  if (designer) return message(designerMessages(language), designer);
  const other = IN_FIELDS[field];
  return other && message(fieldsMessages(language), other);
}
