import { everyText, type PlacedText } from './every-text.ts';
import { holdsValue } from './scope-of.ts';
import type { Layout } from './lay-out.ts';
import { pipesOf } from './pipe.ts';
import type { QuestionnaireIssue } from './questionnaire-issue.ts';
import type { Questionnaire } from './questionnaire.ts';

/** That every text exists in the source language, and that every answer piped into a text exists. */
export function checkTexts(questionnaire: Questionnaire, layout: Layout): QuestionnaireIssue[] {
  const { sourceLanguage, languages } = questionnaire;
  const issues: QuestionnaireIssue[] = [];
  if (!languages.includes(sourceLanguage)) {
    issues.push({ code: 'missingSourceLanguage', node: '', field: 'languages', expected: sourceLanguage });
  }
  for (const placed of everyText(questionnaire)) {
    if ((placed.text[sourceLanguage] ?? '').trim() === '') {
      issues.push({
        code: 'missingText',
        node: placed.node,
        field: placed.field,
        expected: sourceLanguage,
      });
    }
    issues.push(...unknownPipes(placed, layout));
  }
  return issues;
}

function unknownPipes({ node, field, text }: PlacedText, layout: Layout): QuestionnaireIssue[] {
  const issues: QuestionnaireIssue[] = [];
  for (const [language, words] of Object.entries(text)) {
    for (const { name, start, end } of pipesOf(words)) {
      const piped = layout.byName.get(name);
      if (piped && holdsValue(piped)) continue;
      issues.push({
        code: 'unknownName',
        node,
        field: `${field}.${language}`,
        found: name,
        span: { start, end },
      });
    }
  }
  return issues;
}
