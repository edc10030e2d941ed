/** What an import must make of a workbook of the corpus. */
export interface Outcome {
  readonly languages: readonly string[];
  readonly questions: number;
  /** Where and what stands in the way of publishing: `sheet!row column code`. */
  readonly errors: readonly string[];
  /** How often each warning is given. */
  readonly warnings: Readonly<Record<string, number>>;
}

/** By file. The six that their README calls wrong on purpose say why they are refused or how they are mended. */
export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'attribute_columns_test.xlsx': {
    languages: ['en', 'zh'],
    questions: 36,
    errors: [],
    warnings: {
      languageInferred: 1,
      incompleteLanguage: 1,
      labelFromLanguage: 1,
      noLabel: 3,
      typeNotCarried: 5,
      metadataNotStored: 7,
      emptyReference: 7,
      externalApp: 1,
    },
  },
  // Wrong on purpose: its second row is blank. Blank rows mean nothing.
  'blank_second_row.xls': { languages: ['und'], questions: 1, errors: [], warnings: { languageNotSaid: 1 } },
  'calculate.xls': {
    languages: ['und'],
    questions: 4,
    errors: [],
    warnings: { languageNotSaid: 1, noteWithoutValue: 1 },
  },
  // Wrong on purpose: row 34 works nothing out. Its value is empty, which a warning says.
  'calculate_without_calculation.xls': {
    languages: ['und'],
    questions: 16,
    errors: [],
    warnings: {
      languageNotSaid: 1,
      labelFromHint: 9,
      noLabel: 5,
      typeNotCarried: 5,
      emptyCalculation: 1,
      metadataNotStored: 6,
    },
  },
  'cascading_select_test_equivalent.xls': {
    languages: ['und'],
    questions: 9,
    errors: [],
    warnings: { languageNotSaid: 1 },
  },
  'case_insensitivity.xlsx': {
    languages: ['en'],
    questions: 2,
    errors: [],
    warnings: { typeNotCarried: 1, entitiesNotCarried: 1 },
  },
  'choice_filter_test.xlsx': {
    languages: ['und'],
    questions: 3,
    errors: [],
    warnings: { languageNotSaid: 1 },
  },
  'choice_name_as_type.xls': {
    languages: ['und'],
    questions: 2,
    errors: [],
    warnings: { languageNotSaid: 1 },
  },
  'choice_name_same_as_select_name.xls': {
    languages: ['und'],
    questions: 1,
    errors: [],
    warnings: { languageNotSaid: 1 },
  },
  'default_time_demo.xls': { languages: ['und'], questions: 1, errors: [], warnings: { languageNotSaid: 1 } },
  // Wrong on purpose: two columns "label" say different things. Only their author knows which one is meant.
  'duplicate_columns.xlsx': {
    languages: ['en', 'zh'],
    questions: 35,
    errors: ['survey!1 label duplicateColumn'],
    warnings: {
      languageInferred: 1,
      incompleteLanguage: 1,
      labelFromLanguage: 1,
      noLabel: 3,
      typeNotCarried: 5,
      metadataNotStored: 6,
      emptyReference: 6,
    },
  },
  'extra_sheet_names.xlsx': {
    languages: ['und'],
    questions: 1,
    errors: [],
    warnings: { languageNotSaid: 1, misspelledSheet: 1 },
  },
  'field-list.xlsx': {
    languages: ['en', 'zh'],
    questions: 1,
    errors: [],
    warnings: { languageInferred: 1, incompleteLanguage: 1 },
  },
  // Nothing but a place, which cannot be asked: nothing is left to publish.
  'gps.xls': {
    languages: [],
    questions: 0,
    errors: ['survey!  noQuestions'],
    warnings: { languageNotSaid: 1, typeNotCarried: 1 },
  },
  'group.xlsx': { languages: ['en'], questions: 3, errors: [], warnings: {} },
  'hidden.xls': {
    languages: ['und'],
    questions: 1,
    errors: [],
    warnings: { nothingAsked: 1, emptyCalculation: 1 },
  },
  'loop.xlsx': { languages: ['en'], questions: 5, errors: [], warnings: {} },
  'odk-all-question-types.xlsx': {
    languages: ['und'],
    questions: 63,
    errors: [],
    warnings: { languageNotSaid: 1, externalApp: 3, typeNotCarried: 22 },
  },
  'odk-socio-economic-survey.xlsx': {
    languages: ['en', 'fr'],
    questions: 17,
    errors: [],
    warnings: { languageInferred: 1, incompleteLanguage: 1 },
  },
  'pull_data.xlsx': {
    languages: ['und'],
    questions: 2,
    errors: [],
    warnings: { languageNotSaid: 1, expressionNotCarried: 1, calculationNotCarried: 1 },
  },
  'simple_loop.xls': { languages: ['en'], questions: 2, errors: [], warnings: {} },
  // Wrong on purpose: a column of the choices has spaces in its name, another none. Neither can be used.
  'spaces_in_choices_header.xls': {
    languages: ['und'],
    questions: 2,
    errors: [],
    warnings: { languageNotSaid: 1, spaceInColumn: 1, cellWithoutHeader: 1 },
  },
  'specify_other.xlsx': { languages: ['en'], questions: 2, errors: [], warnings: {} },
  'style_settings.xls': { languages: ['en'], questions: 2, errors: [], warnings: {} },
  'text_and_integer.xlsx': { languages: ['en'], questions: 2, errors: [], warnings: {} },
  'tutorial.xls': {
    languages: ['und'],
    questions: 10,
    errors: [],
    warnings: { languageNotSaid: 1, spaceInColumn: 1 },
  },
  // The list of schools was pasted below an older one, and one calculation lacks its quotation marks.
  'unhcr-demo.xlsx': {
    languages: ['en', 'ti', 'am', 'om'],
    questions: 63,
    errors: [],
    warnings: {
      incompleteLanguage: 3,
      metadataNotStored: 5,
      bareText: 1,
      noteRequired: 4,
      typeNotCarried: 1,
      mergedChoice: 4,
      noLabel: 1,
    },
  },
  // Wrong on purpose: row 52 has a type that does not exist. A question must not get lost unnoticed.
  'unknown_question_type.xls': {
    languages: ['und', 'en', 'ja'],
    questions: 36,
    errors: ['survey!52 type unknownType'],
    warnings: {
      languageNotSaid: 1,
      incompleteLanguage: 2,
      mergedColumns: 1,
      metadataNotStored: 7,
      typeNotCarried: 2,
      mendedCode: 18,
    },
  },
  'widgets.xls': {
    languages: ['und'],
    questions: 26,
    errors: [],
    warnings: { languageNotSaid: 1, typeNotCarried: 6, noLabel: 2 },
  },
  // Wrong on purpose: a date before March 1900, on a sheet that is no part of the form; and a filter on the words of the choices, which no XForm engine takes.
  'xl_date_ambiguous.xlsx': {
    languages: ['en'],
    questions: 4,
    errors: ['survey!5 choice_filter unsupportedPath'],
    warnings: {},
  },
  'xlsform_spec_test.xlsx': {
    languages: ['en', 'zh'],
    questions: 35,
    errors: [],
    warnings: {
      languageInferred: 1,
      incompleteLanguage: 1,
      labelFromLanguage: 1,
      noLabel: 3,
      typeNotCarried: 5,
      metadataNotStored: 6,
      emptyReference: 6,
      externalApp: 1,
    },
  },
  'xml_escaping.xls': {
    languages: ['und'],
    questions: 3,
    errors: [],
    warnings: { languageNotSaid: 1, noLabel: 4 },
  },
  'yes_or_no_question.xlsx': { languages: ['en'], questions: 1, errors: [], warnings: {} },
};
