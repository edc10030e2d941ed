import type { Option } from '#shared/questionnaire/option.ts';
import type { Group, Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type {
  Calculated,
  Choice,
  Condition,
  Validation,
  Workload,
  WorkloadGroup,
  WorkloadQuestion,
} from './workload.mjs';

/** The survey of the workload as a questionnaire of Peil, with its conditions and rules as expressions. */
export const toQuestionnaire = (survey: Workload): Questionnaire => ({
  format: 'peil/1',
  id: 'workload',
  kind: 'needs',
  sourceLanguage: survey.defaultLanguage,
  languages: [...survey.languages],
  title: survey.title,
  children: [...survey.items.map(toGroup), ...survey.calculated.map(toCalculation)],
});

const toGroup = (group: WorkloadGroup): Group => ({
  type: 'group',
  name: group.name,
  label: group.label,
  ...(group.type === 'repeat' && { repeat: { count: String(group.count ?? 1) } }),
  children: group.children.map(toQuestion),
});

function toQuestion(question: WorkloadQuestion): Node {
  const { name, label, required, relevant, validate, options = [] } = question;
  const base = {
    name,
    label,
    ...(required && { required }),
    ...(relevant && { relevance: conditionOf(relevant) }),
    ...ruleOf(validate),
  };
  switch (question.type) {
    case 'single':
    case 'ranking':
      return { ...base, type: question.type, options: options.map(toOption) };
    case 'multi':
      return { ...base, type: 'multiple', options: options.map(toOption) };
    case 'matrix':
      return {
        ...base,
        type: 'matrix',
        rows: (question.rows ?? []).map(toOption),
        columns: (question.columns ?? []).map(toOption),
      };
    case 'text':
      return { ...base, type: 'text', ...(question.long && { long: true }) };
    case 'number':
    case 'date':
      return { ...base, type: question.type };
  }
}

const toOption = ({ value, label }: Choice): Option => ({ code: value, label });

function conditionOf(condition: Condition): string {
  switch (condition.op) {
    case 'eq':
      return `\${${condition.ref}} = '${condition.value}'`;
    case 'gt':
      return `\${${condition.ref}} > ${String(condition.value)}`;
    case 'gte':
      return `\${${condition.ref}} >= ${String(condition.value)}`;
    case 'contains':
      return `selected(\${${condition.ref}}, '${condition.value}')`;
    case 'and':
    case 'or':
      return condition.args.map((arg) => `(${conditionOf(arg)})`).join(` ${condition.op} `);
  }
}

function ruleOf(rule: Validation | undefined): { constraint?: string; maxSelected?: number } {
  switch (rule?.kind) {
    case 'range':
      return { constraint: `. >= ${String(rule.min)} and . <= ${String(rule.max)}` };
    case 'regex':
      return { constraint: `regex(., '${rule.pattern}')` };
    case 'maxSelected':
      return { maxSelected: rule.max };
    case 'dateRange':
      return { constraint: `. >= date('${rule.min}') and . <= date('${rule.max}')` };
    case 'lteRef':
      return { constraint: `. <= \${${rule.ref}}` };
    case undefined:
      return {};
  }
}

function toCalculation(calculated: Calculated): Node {
  const { name } = calculated;
  switch (calculated.kind) {
    case 'matrixSum':
      return { type: 'calculation', name, calculation: `sum(\${${calculated.ref}})` };
    case 'sub':
      return { type: 'calculation', name, calculation: `\${${calculated.a}} - \${${calculated.b}}` };
    case 'pct': {
      const { a, b } = calculated;
      return {
        type: 'calculation',
        name,
        calculation: `if(\${${b}} > 0, round(\${${a}} * 100 div \${${b}}, 0), 0)`,
      };
    }
  }
}
