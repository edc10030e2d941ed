import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Option } from '../../option.ts';
import type { Node, Questionnaire } from '../../questionnaire.ts';

const words = (text: string): LocalizedText => ({ nl: text, fr: `${text} (fr)`, ar: `${text} (ar)` });

const options = (...codes: (string | ({ code: string } & Partial<Option>))[]): Option[] =>
  codes.map((each) =>
    typeof each === 'string' ? { code: each, label: words(each) } : { label: words(each.code), ...each },
  );

const node = <T extends Node['type']>(
  type: T,
  name: string,
  more: Omit<Partial<Extract<Node, { type: T }>>, 'type' | 'name'>,
): Node => ({ label: words(name), ...more, type, name }) as unknown as Node;

const questionnaireOf = (children: Node[], more: Partial<Questionnaire> = {}): Questionnaire => ({
  format: 'peil/1',
  id: 'example',
  kind: 'needs',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr', 'ar'],
  title: words('Example'),
  children,
  ...more,
});

/** A bit of everything that a name can stand in, right according to the compiler. */
export const SOUND = questionnaireOf(
  [
    node('consent', 'special', {}),
    node('single', 'one', { options: options('a', 'b', { code: 'o', specify: true }) }),
    node('multiple', 'many', {
      choiceList: 'list',
      choiceFilter: "name != ${one} and kind = '' or name = 'a'",
      decline: ['refused'],
    }),
    node('matrix', 'grid', { rows: options('r1', 'r2'), columns: options('a', 'b', 'c') }),
    node('group', 'section', {
      relevance: "one = 'a' or /data/one = 'o' or ${grid.r1} = 'b'",
      children: [
        node('text', 'inner', {
          label: words('You said ${one} and ${one_other}'),
          relevance: "  ${ one }!='b'  and ../many != ''",
          constraint: "string-length(.) < 20 and not(selected(${many}, 'b'))",
          constraintMessage: words('Not ${many}'),
          consent: 'special',
        }),
        node('group', 'entry', {
          repeat: { count: 'count-selected(${many})' },
          children: [
            node('number', 'age', { label: words('Age in ${one}'), initial: '${position_of}' }),
            node('calculation', 'position_of', { calculation: 'position(..) + 0' }),
          ],
        }),
      ],
    }),
    node('calculation', 'sum_of', {
      calculation:
        "concat(sum(${age}), jr:choice-name(${one}, '${one}'), count(${entry}), /data/section/inner)",
    }),
    node('rating', 'stars', { steps: options('1', '2', '3'), relevance: '${sum_of} != ""' }),
    node('note', 'end', { relevance: 'selected(${many}, "a") and ${grid.r2} = "c"' }),
  ],
  {
    choiceLists: {
      list: options({ code: 'a', attributes: { kind: '' } }, 'b', { code: 'c', consent: 'special' }),
      spare: options('x'),
    },
    derived: [
      {
        name: 'group_of',
        label: words('G'),
        expression: "if(${one} = 'a', 'yes', 'no')",
        values: options('yes', 'no'),
      },
      { name: 'more', label: words('M'), expression: '${group_of} = "yes"' },
    ],
    screenOuts: [{ name: 'stop', when: "${one} = 'b' and ${stars} > 2", label: words('Stop at ${one}') }],
    reporting: { overview: ['one', 'stars'], breakdowns: ['group_of', 'one', 'language'] },
  },
);

/** As a workbook can bring it in: two questions of one name, two options of one code, an expression that says nothing. */
export const MISTAKEN: Questionnaire = questionnaireOf([
  node('text', 'twice', {}),
  node('group', 'twice', { children: [node('text', 'twice', { relevance: '${twice} = ' })] }),
  node('single', 'one', { options: options('a', 'a', 'b') }),
]);
