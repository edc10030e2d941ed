import { everyExpression, type PlacedExpression } from '#shared/questionnaire/every-expression.ts';
import { parse } from '#shared/questionnaire/expression/parse.ts';
import { referencesOf } from '#shared/questionnaire/expression/references.ts';
import type { FieldsCatalogue } from '#lib/messages/fields/fields.ts';
import { message } from '#lib/messages/message.ts';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { placeIn } from '../place-in.ts';
import { namedIn, ruleWords, shortLabel, type RuleReader } from './rule-words.ts';

/** A rule as staff read it. */
export interface RuleRow {
  /** What it is a rule of: a question, section, variable or stop. */
  readonly name: string;
  readonly label: string;
  /** Whether it stands in the outline, and is mended there. */
  readonly isNode: boolean;
  /** The part of it that the rule is: `relevance`, `constraint`, `consent`, `options`. */
  readonly field: string;
  /** What the rule decides, in words: «Asked when». */
  readonly decides: string;
  /** The rule in words; nothing where it cannot be read. */
  readonly words: string | undefined;
  readonly written: string;
  /** The questions that it depends on. */
  readonly on: readonly Linked[];
  /** How many questions a section holds to which the rule goes through. */
  readonly inside: number;
}

/** Something that a rule links to. */
export interface Linked {
  readonly name: string;
  readonly label: string;
}

/** A question with what depends on its answer. */
export interface DecidingRow extends Linked {
  readonly over: readonly (Linked & { readonly decides: string })[];
}

const EXPRESSION_FIELDS = [
  ...['relevance', 'required', 'constraint', 'calculation', 'initial', 'readonly'],
  ...['choiceFilter', 'shuffle', 'repeat.count', 'when', 'expression'],
] as const;

/** Every rule of a draft in the order of the questionnaire, and for each question what its answer decides about. */
export function rulesOf(
  draft: Questionnaire,
  fields: FieldsCatalogue,
): { readonly rules: readonly RuleRow[]; readonly deciding: readonly DecidingRow[] } {
  const reader: RuleReader = { fields, draft, named: namedIn(draft) };
  const linked = (name: string): Linked => ({
    name,
    label: shortLabel(labelOf(draft, name), draft.sourceLanguage, name),
  });
  const rules = [
    ...everyExpression(draft).map((placed) => expressionRow(placed, reader, linked)),
    ...consentRows(draft, fields, linked),
  ];
  const order = orderOf(draft);
  const sorted = rules.toSorted((one, other) => order(one.name) - order(other.name));
  const deciding = [...new Set(sorted.flatMap(({ on }) => on.map(({ name }) => name)))]
    .toSorted((one, other) => order(one) - order(other))
    .map((name) => ({
      ...linked(name),
      over: sorted
        .filter(({ on }) => on.some((each) => each.name === name))
        .map((rule) => ({ name: rule.name, label: rule.label, decides: rule.decides })),
    }));
  return { rules: sorted, deciding };
}

function expressionRow(
  { node, field, source }: PlacedExpression,
  reader: RuleReader,
  linked: (name: string) => Linked,
): RuleRow {
  const known = EXPRESSION_FIELDS.find((each) => each === field);
  const parsed = parse(source);
  const references = parsed.ok
    ? referencesOf(parsed.tree, field === 'choiceFilter' ? 'column' : 'question')
    : [];
  const standing = placeIn(reader.draft, node)?.node;
  // A row of a table is named behind the table: `help.doctor`.
  const on = [...new Set(references.map(({ name }) => tableOf(name, reader)))].filter(
    (name) => name !== node && reader.named.has(name),
  );
  return {
    ...linked(node),
    isNode: standing !== undefined,
    field,
    decides: known ? message(reader.fields, `kind.${known as 'relevance'}`) : field,
    words: ruleWords(source, node, reader),
    written: source,
    on: on.map(linked),
    inside:
      field === 'relevance' && standing?.type === 'group'
        ? questionsOf({ children: [...standing.children] }).length
        : 0,
  };
}

function tableOf(name: string, { named }: RuleReader): string {
  if (named.has(name)) return name;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Consents are rules too: a question or an answer is there only for those who agreed. */
function consentRows(
  draft: Questionnaire,
  fields: FieldsCatalogue,
  linked: (name: string) => Linked,
): readonly RuleRow[] {
  const row = (name: string, consent: string, field: string, decides: string): RuleRow => ({
    ...linked(name),
    isNode: true,
    field,
    decides,
    words: `“${linked(consent).label}”`,
    written: consent,
    on: [linked(consent)],
    inside: 0,
  });
  return questionsOf(draft).flatMap((question) => {
    const options =
      question.type === 'matrix'
        ? question.rows
        : 'options' in question && question.options
          ? question.options
          : 'choiceList' in question && question.choiceList !== undefined
            ? (draft.choiceLists?.[question.choiceList] ?? [])
            : [];
    return [
      ...(question.consent === undefined
        ? []
        : [row(question.name, question.consent, 'consent', message(fields, 'kind.consent'))]),
      ...options.flatMap((option) =>
        option.consent === undefined
          ? []
          : [
              row(
                question.name,
                option.consent,
                'options',
                message(fields, 'kind.optionConsent', {
                  option: shortLabel(option.label, draft.sourceLanguage, option.code),
                }),
              ),
            ],
      ),
    ];
  });
}

const labelOf = (draft: Questionnaire, name: string): Node['label'] =>
  placeIn(draft, name)?.node.label ??
  draft.derived?.find((each) => each.name === name)?.label ??
  draft.screenOuts?.find((each) => each.name === name)?.label;

/** Where a name stands: questions and sections first, then what is worked out from them. */
function orderOf(draft: Questionnaire): (name: string) => number {
  const names: string[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      names.push(node.name);
      if (node.type === 'group') walk(node.children);
    }
  };
  walk(draft.children);
  for (const { name } of [...(draft.screenOuts ?? []), ...(draft.derived ?? [])]) names.push(name);
  const at = new Map(names.map((name, index) => [name, index]));
  return (name) => at.get(name) ?? names.length;
}
