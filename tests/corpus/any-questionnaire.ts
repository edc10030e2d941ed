import fc from 'fast-check';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';

const LANGUAGES = ['nl', 'fr', 'ar', 'prs', 'zh-Hant', 'qaa'] as const;

/** Without what is not there, as a questionnaire is written. */
const present = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined, freq: 3 });
const flag = maybe(fc.constant<true>(true));

// eslint-disable-next-line no-control-regex -- characters that no spreadsheet can hold
const UNWRITABLE = /[\u0000-\u0009\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Words with what makes trouble in spreadsheets: signs of formulas, quotation marks, lines, spaces that do not break. */
const words = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '@a',
      '-1',
      'TRUE',
      '1.0',
      '0012',
      'a  b',
      'Qu’est-ce\u00a0?',
      '“a” & <b>',
      'x\ny',
      '2020-01-31',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  .map((text) => text.replace(/[\r$%\u200b-\u200d\u2060\ufeff]/g, '').trim())
  .filter((text) => text !== '' && !UNWRITABLE.test(text));

interface World {
  readonly languages: readonly string[];
  readonly text: fc.Arbitrary<LocalizedText>;
}

const codes = fc.constantFrom('a', 'b', 'c', '1', '2', '-99', 'é', 'other');
const attribute = fc.tuple(
  fc.constantFrom('region', 'A', 'value', 'my column', 'x:y'),
  fc.constantFrom('n', 's', '1', ' n'),
);

const optionOf = ({ text }: World): fc.Arbitrary<Option> =>
  fc
    .record({
      code: codes,
      label: text,
      attributes: maybe(
        fc.array(attribute, { minLength: 1, maxLength: 2 }).map((pairs) => Object.fromEntries(pairs)),
      ),
      specify: flag,
      exclusive: flag,
      missing: maybe(fc.constantFrom('dont_know', 'refused')),
      sensitive: maybe(fc.record({ category: fc.constantFrom('health', 'residence'), reason: text })),
      domain: maybe(fc.constantFrom('housing', 'work')),
      media: maybe(
        fc.record({ image: fc.constant({ nl: 'a.png' }), audio: fc.constant({ nl: 'a.mp3', fr: 'b.mp3' }) }),
      ),
    })
    .map((option) => present(option) as Option);

const optionsOf = (world: World, least = 1): fc.Arbitrary<Option[]> =>
  fc.uniqueArray(optionOf(world), { selector: ({ code }) => code, minLength: least, maxLength: 4 });

const initial = fc.constantFrom(
  'today()',
  "'a'",
  "'a c'",
  '5',
  "'5'",
  "concat('a', 'b')",
  "'=x'",
  '1 + 1',
  "''",
);

const shuffle = maybe(fc.constantFrom<true | string>(true, '42', "string-length('a b') + 1"));

const baseOf = ({ text }: World) =>
  fc
    .record({
      label: text,
      hint: maybe(text),
      guidance: maybe(text),
      relevance: maybe(fc.constantFrom('1 = 1', "today() > '2020-01-01'", 'true()')),
      required: maybe(fc.constantFrom<true | string>(true, '1 < 2')),
      requiredMessage: maybe(text),
      constraint: maybe(fc.constantFrom(". != ''", 'string-length(.) < 5')),
      constraintMessage: maybe(text),
      initial: maybe(initial),
      readonly: maybe(fc.constantFrom<true | string>(true, '1 = 2')),
      decline: maybe(fc.constantFrom(['dont_know', 'refused'], ['refused'])),
      sensitive: maybe(fc.record({ category: fc.constantFrom('health', 'ethnic_origin') })),
      media: maybe(fc.constant({ video: { nl: 'a.mp4' } })),
      plan: maybe(fc.constant(['5.1.5', 'lexicon:herkomst kloof'])),
      role: maybe(fc.constant('paradata')),
    })
    .map(present);

/** A question of any type, by what its type adds; choices come from a list that exists. */
function questionOf(world: World): fc.Arbitrary<Question> {
  const own = fc.oneof(
    fc.record({
      type: fc.constantFrom('single', 'multiple', 'ranking'),
      choiceList: fc.constant('list'),
      choiceFilter: maybe(fc.constantFrom("name != 'b'", 'today() > 1')),
      shuffle,
      appearance: maybe(fc.constantFrom(['minimal'], ['columns-2'], ['search', 'minimal'], ['list-nolabel'])),
    }),
    fc.record({
      type: fc.constantFrom('single', 'multiple', 'ranking'),
      options: optionsOf(world),
      shuffle,
      appearance: maybe(fc.constantFrom(['label'], ['likert'], ['columns'], ['columns-pack'], ['list'])),
    }),
    fc.record({
      type: fc.constant('multiple'),
      options: optionsOf(world),
      maxSelected: maybe(fc.integer({ min: 1, max: 9 })),
    }),
    fc.record({ type: fc.constant('municipality'), options: maybe(optionsOf(world)) }),
    fc.record({ type: fc.constant('consent') }),
    fc.record({ type: fc.constant('matrix'), rows: rowsOf(world), columns: optionsOf(world, 2) }),
    fc.record({ type: fc.constant('rating'), steps: optionsOf(world, 2) }),
    fc.record({
      type: fc.constant('number'),
      decimals: flag,
      minimum: maybe(fc.constantFrom(-1.5, 0, 1)),
      maximum: maybe(fc.constantFrom(10, 11.5)),
      step: maybe(fc.constantFrom(0.5, 1)),
      unit: maybe(world.text),
    }),
    fc.record({ type: fc.constant('date'), precision: maybe(fc.constantFrom('month', 'year')) }),
    fc.record({ type: fc.constantFrom('time', 'dateTime', 'acknowledge') }),
    fc.record({ type: fc.constant('text'), long: flag, maxLength: maybe(fc.integer({ min: 1, max: 500 })) }),
  );
  return fc
    .tuple(baseOf(world), own)
    .map(([base, more]) => ({ ...base, ...present(more), name: '' }) as Question);
}

const rowsOf = (world: World): fc.Arbitrary<Option[]> =>
  optionsOf(world).map((rows) =>
    rows.map((option) => {
      const { attributes, ...rest } = option;
      return attributes ? rest : option;
    }),
  );

const shownOnly = ({ text }: World): fc.Arbitrary<Node> =>
  fc
    .tuple(text, maybe(text), maybe(fc.constant('1 = 1')))
    .map(([label, hint, relevance]) => present({ type: 'note', name: '', label, hint, relevance }) as Node);

const workedOut = fc.constantFrom<Node>({
  type: 'calculation',
  name: '',
  calculation: "concat('a', today())",
});

const nodesOf = (world: World, depth: number): fc.Arbitrary<Node[]> => {
  const leaf = fc.oneof({ weight: 6, arbitrary: questionOf(world) }, shownOnly(world), workedOut);
  const node = depth === 0 ? leaf : fc.oneof({ weight: 4, arbitrary: leaf }, groupOf(world, depth - 1));
  return fc.array(node, { minLength: 1, maxLength: 4 });
};

const groupOf = (world: World, depth: number): fc.Arbitrary<Node> =>
  fc
    .record({
      label: maybe(world.text),
      relevance: maybe(fc.constant('1 = 1')),
      together: flag,
      appearance: maybe(fc.constant(['table-list'])),
      repeat: maybe(fc.constantFrom<{ count?: string }>({}, { count: '3' })),
      children: nodesOf(world, depth),
    })
    // A table is always together.
    .map((group) => ({ ...group, together: group.appearance ? (true as const) : group.together }))
    .map((group) => ({ ...present(group), type: 'group', name: '' }) as Node);

/** Gives every node a name of its own. */
function numbered(nodes: readonly Node[], counter = { next: 1 }): Node[] {
  return nodes.map((node) => {
    const name = `q${String(counter.next)}`;
    counter.next += 1;
    return node.type === 'group'
      ? { ...node, name, children: numbered(node.children, counter) }
      : { ...node, name };
  });
}

/** Questionnaires with all that a definition can hold, in one to four languages. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .uniqueArray(fc.constantFrom(...LANGUAGES), { minLength: 1, maxLength: 4 })
  .chain((languages) => {
    const [source = 'nl', ...others] = languages;
    const text = fc
      .tuple(words, ...others.map(() => maybe(words)))
      .map(
        ([first, ...more]): LocalizedText =>
          Object.fromEntries(
            [[source, first], ...others.map((tag, index) => [tag, more[index]])].filter(
              ([, each]) => each !== undefined,
            ),
          ) as LocalizedText,
      );
    const world: World = { languages, text };
    return fc
      .record({
        children: nodesOf(world, 2),
        list: optionsOf(world),
        title: text,
        introduction: maybe(text),
        trust: maybe(text),
        consent: maybe(text),
        ending: maybe(text),
        minutes: maybe(fc.integer({ min: 1, max: 60 })),
        kind: fc.constantFrom('needs', 'participation', 'other'),
        derived: maybe(
          text.map((label) => [{ name: 'group_of', label, expression: '1', values: [{ code: '1', label }] }]),
        ),
        screenOuts: maybe(text.map((label) => [{ name: 'stop', when: '1 = 2', label }])),
        reporting: maybe(fc.constant({ overview: [], breakdowns: ['language'] })),
      })
      .map(({ list, children, ...rest }) => ({
        ...(present(rest) as Pick<Questionnaire, 'title' | 'kind'>),
        format: 'peil/1' as const,
        id: 'any',
        sourceLanguage: source,
        languages,
        choiceLists: { list },
        children: numbered(children),
      }));
  });
