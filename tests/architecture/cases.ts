import type { Shown } from './has-test.ts';

/** A condition under which survey software was seen to break, and the tests that hold Peil to it. */
export interface Case {
  readonly title: string;
  readonly shownBy: readonly [Shown, ...Shown[]];
}

const ROUTING = 'shared/interview/routing.test.ts';
const LANGUAGE = 'shared/interview/language.test.ts';
const COMPILE = 'shared/questionnaire/compile.test.ts';
const LIVING_LANGUAGES = 'shared/design/living-languages.test.ts';
const LIVING = 'tests/flow/living-survey.test.ts';
const LINE_UP = 'shared/questionnaire/version/line-up.test.ts';
const CASES_OF_A_QUESTION = 'web/src/lib/question/cases.test.ts';
const LOOKS = 'tests/browser/resident-looks.test.ts';
const FORM = 'tests/browser/resident-form.test.ts';
const SAVING = 'tests/browser/resident-saving.test.ts';
const INTERVIEW = 'tests/browser/resident-interview.test.ts';
const RIGHTS = 'tests/browser/resident-rights.test.ts';
const SUBMIT = 'tests/flow/submit.test.ts';
const TABULATE = 'shared/results/tabulate.test.ts';
const MICRODATA = 'shared/export/microdata.test.ts';
const CSV = 'shared/export/csv.test.ts';

/** Keyboard and language on the first page, in one test. */
const LANGUAGE_BY_KEYBOARD: Shown = [
  LOOKS,
  'the language can be changed with the keyboard on the first page, and that begins no interview',
];
const LIVED: Shown = [
  LIVING,
  'an answer whose words were mended, a renamed question and one that was taken out keep what was answered, in results and export',
];
const MIRRORED: Shown = [
  LOOKS,
  'Back and Next are mirrored, and a title that begins with a number stays right to left in Arabic',
];
const WRITTEN_AS_CELLS: Shown = [CSV, '%s is written as a spreadsheet reads it'];

/** Every case, by what it is about: what a release is accepted by. */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  Routing: [
    {
      title: 'Page 3 is answered, then skipped by an earlier answer: it is not in the response',
      shownBy: [
        [
          ROUTING,
          'page 3 is answered, then an earlier answer skips it: page 3 is not in the response, and comes back with its answer',
        ],
        [FORM, 'an answer that is no longer asked is not sent'],
      ],
    },
    {
      title: 'Of three required groups, each for one answer, the two hidden ones do not block',
      shownBy: [[ROUTING, 'of three groups with required questions only the one that is asked can block']],
    },
    {
      title: 'A constraint on a hidden question does not block',
      shownBy: [[ROUTING, 'a constraint on a hidden question does not block']],
    },
    {
      title: 'A repeat is filled, then its count set back: gone',
      shownBy: [
        [
          'shared/interview/repeat.test.ts',
          'a repeat is filled, then its count is set back: the later entries are gone, and come back with the count',
        ],
      ],
    },
    {
      title: 'Of two branches with "other: specify" only the taken one is stored',
      shownBy: [[ROUTING, 'of two branches with "other: specify" only the text of the one taken is stored']],
    },
    {
      title: 'A hidden question feeds no calculation',
      shownBy: [
        [ROUTING, 'a hidden question does not feed a calculation, and feeds it again when it is asked'],
      ],
    },
    {
      title: 'A jump whose target is inside a group',
      shownBy: [
        [
          'shared/interview/jump.test.ts',
          'a jump whose target is inside a group lands on it, skips what lies between, and leads back over the same way',
        ],
      ],
    },
    {
      title: 'A slip of the finger on a radio can be corrected before Next',
      shownBy: [[ROUTING, 'a slip of the finger on a radio can be corrected and taken back']],
    },
    {
      title: 'A grid whose rows are all filtered out is skipped both ways',
      shownBy: [
        [
          'shared/interview/pages.test.ts',
          'a grid whose rows are all filtered out is skipped both ways and does not block',
        ],
      ],
    },
    {
      title: 'A condition is evaluated again when its group becomes visible',
      shownBy: [[ROUTING, 'a condition is evaluated again when its group becomes visible']],
    },
    {
      title: "Q2 = 'a' or Q3 = 'a' with Q3 skipped",
      shownBy: [[ROUTING, '"a or b" holds by its other half when one of the two questions is skipped']],
    },
    {
      title: '"Required" on an information text is refused by the checker',
      shownBy: [[COMPILE, '"required" on an information text is refused']],
    },
  ],
  Languages: [
    {
      title: 'Text piped from an answer follows a language switch at once',
      shownBy: [[LANGUAGE, 'text piped from an answer follows a language switch at once']],
    },
    {
      title: 'A question added after translation falls back instead of a blank',
      shownBy: [
        [
          LIVING_LANGUAGES,
          'a question that was added since is asked in its own language, marked as such, among those that are translated',
        ],
        [
          'web/src/lib/question/question.test.ts',
          'a text that is missing in the language is shown in the other, marked as such',
        ],
      ],
    },
    {
      title: 'A language without any string yet survives a save',
      shownBy: [
        [LIVING, 'a language without any text yet survives a save, and who is asked in it reads the source'],
      ],
    },
    { title: 'Switching language on the consent page creates nothing', shownBy: [LANGUAGE_BY_KEYBOARD] },
    {
      title: "An export holds every language's respondents",
      shownBy: [
        [
          'tests/flow/export.test.ts',
          'every response that stands is a row, also in other languages; one that was withdrawn is not',
        ],
        [MICRODATA, 'a deleted question keeps its answers, and every language has its respondents'],
      ],
    },
    {
      title: 'Buttons stay in the language after the first answer',
      shownBy: [[INTERVIEW, 'a resident fills it in, sends it and keeps a receipt']],
    },
    {
      title: 'A secondary text untranslated does not break the switch',
      shownBy: [
        [
          LIVING_LANGUAGES,
          'a hint, a unit and an answer that are not translated leave the question in the language',
        ],
      ],
    },
    {
      title: 'Publishing is not refused for a text that is never shown',
      shownBy: [[COMPILE, 'a text that is never shown may be missing']],
    },
    {
      title: 'Adding "Other" keeps the translations of the other options',
      shownBy: [[LIVING_LANGUAGES, 'adding "other" keeps the translations of the other answers']],
    },
    {
      title: 'Numbers survive a language switch',
      shownBy: [
        [LANGUAGE, 'switching language changes no answer, no number and no page'],
        [FORM, 'changing the language keeps what was just typed and stays at the question'],
      ],
    },
    {
      title: 'The second entry of a repeat is in the language too',
      shownBy: [
        ['shared/interview/repeat.test.ts', 'the second entry of a repeat is in the language too'],
        [
          LOOKS,
          'a repeat without a count: one more, one less, and what was entered so far, each in the language',
        ],
      ],
    },
    {
      title: "Statistics are in the reader's language, and one option is one row in all languages of answers",
      shownBy: [
        LIVED,
        ['tests/browser/council-results.test.ts', 'give the same figures in Dutch, French and English'],
      ],
    },
  ],
  Scripts: [
    { title: 'A title like "2024 - VGC" in an Arabic form stays right to left', shownBy: [MIRRORED] },
    {
      title: 'Sorani, Dari, Pashto, Urdu and Persian are right to left, Tigrinya is not',
      shownBy: [
        [CASES_OF_A_QUESTION, 'Sorani, Dari, Pashto, Urdu and Persian are right to left, Tigrinya is not'],
      ],
    },
    {
      title: 'Rating labels and order agree in Arabic',
      shownBy: [
        [
          CASES_OF_A_QUESTION,
          'rating labels and order agree in Arabic: each step has its own words, the first step first',
        ],
        [
          'tests/browser/resident-touch.test.ts',
          'the steps of a scale run in the direction in which $language is read',
        ],
      ],
    },
    { title: 'Back and Next are mirrored', shownBy: [MIRRORED] },
    {
      title: '٣ and ۵ can be typed in a number',
      shownBy: [
        [
          LOOKS,
          'numbers, months in words and digits of other keyboards are taken, and the response holds them',
        ],
      ],
    },
  ],
  'Living surveys': [
    {
      title: 'A new question with a used name is refused',
      shownBy: [
        [
          LIVING,
          'a new question under a used name, and a second answer with a used code, are refused, and nothing is changed',
        ],
        [COMPILE, 'a question, a group and a derived variable with a used name are refused'],
        [
          'shared/questionnaire/version/compare.test.ts',
          'the name of a question that is gone is not for another question, but its own may come back to it',
        ],
      ],
    },
    {
      title: 'A typo mended in an option does not split the results',
      shownBy: [
        LIVED,
        ['tests/browser/journey.test.ts', 'from a blank page to one result of two versions'],
        [LINE_UP, 'an option is one row whatever its words, those that are gone come last'],
      ],
    },
    {
      title: 'A renamed variable keeps its earlier answers',
      shownBy: [
        LIVED,
        [
          'shared/results/columns/lined-stored.test.ts',
          'what was answered under an earlier name is counted under the name of today, also when two questions changed names',
        ],
        [LINE_UP, 'no answer is ever lost or laid upon another, whatever was renamed'],
      ],
    },
    {
      title: 'A deleted question keeps its answers in the export',
      shownBy: [
        LIVED,
        [MICRODATA, 'a deleted question keeps its answers, and every language has its respondents'],
      ],
    },
    {
      title: 'Two options with one code are refused',
      shownBy: [
        [COMPILE, 'two options with one code are refused, wherever they stand'],
        [
          LIVING,
          'a new question under a used name, and a second answer with a used code, are refused, and nothing is changed',
        ],
      ],
    },
  ],
  Saving: [
    {
      title: 'Two taps and a text before the first save returns: one interview',
      shownBy: [
        [
          SAVING,
          'two taps and a text before the first save returns: one interview, with what was tapped and typed last',
        ],
      ],
    },
    {
      title: 'A server that answers late and a client that retries: one response',
      shownBy: [
        [SUBMIT, 'a response is received once, and sending it again changes nothing'],
        [
          'tests/flow/store-away.test.ts',
          'a response whose acknowledgement was lost on the way is stored once, and the resident is told so',
        ],
      ],
    },
    {
      title: 'Reload of the thank-you page sends nothing',
      shownBy: [[SAVING, 'reload of the thank-you page sends nothing']],
    },
    {
      title: 'One draft in two tabs, both submitted: one response, or two with different receipts',
      shownBy: [
        [
          SUBMIT,
          'one draft in two tabs, both submitted with different answers: two responses with different receipts',
        ],
        [FORM, 'two presses on Send, and a second tab, make one response'],
      ],
    },
    { title: 'A form open for hours', shownBy: [[SAVING, 'a form open for hours still submits']] },
    {
      title: 'Swiping back on a phone',
      shownBy: [
        [SAVING, 'swiping back on a phone shows what was answered, takes a change, and sends nothing twice'],
      ],
    },
    {
      title: 'A shared tablet: the second person sees nothing of the first',
      shownBy: [
        [
          'tests/browser/offline-tablet.test.ts',
          'a tablet goes from hand to hand without network: it counts what waits, and the next person meets nothing of the one before',
        ],
        [RIGHTS, 'what is on a shared device can be cleared, before sending and after'],
      ],
    },
    {
      title:
        'A date is the day that was chosen in any time zone; opening and closing are Brussels time and say so',
      shownBy: [
        [SAVING, 'a date is stored as the day that was chosen, in any time zone: %s'],
        [
          'tests/flow/fielding.test.ts',
          'its period is kept in Brussels time: before it nobody begins, after it nothing is taken',
        ],
        // It reads "Tot 1 januari 2099 om 09:00 (Brusselse tijd)" on the page of the survey.
        [
          'tests/browser/studio-questionnaires.test.ts',
          'a workbook of 300 questions, five languages and 5,000 choices is imported, published, fielded and filled in on a slow phone, the studio without script',
        ],
      ],
    },
  ],
  'Results and export': [
    {
      title: 'Five responses, three answered Q2: the base is written beside the share',
      shownBy: [
        [
          TABULATE,
          'five responses of which three answered: the base is three, and a multiple choice counts people',
        ],
        [
          'tests/browser/council-results.test.ts',
          'are a sentence, a chart, a table and a note, and say that they are invented',
        ],
      ],
    },
    {
      title: 'Multiple choice as a share of people',
      shownBy: [
        [
          TABULATE,
          'five responses of which three answered: the base is three, and a multiple choice counts people',
        ],
      ],
    },
    {
      title: 'A filter applies to numerator and base',
      shownBy: [
        [TABULATE, 'a breakdown splits numerator and base, and keeps those who are in no group apart'],
      ],
    },
    { title: '"Other" plus text exports both', shownBy: [[MICRODATA, 'an option with a text exports both']] },
    {
      title: 'What begins with = + - @ tab or CR is inert in CSV and XLSX',
      shownBy: [
        [CSV, 'no text begins as a formula of a spreadsheet'],
        [
          'functions/workbook/workbook-file.test.ts',
          'a workbook that is written is read as it was, and a formula in it stays a text',
        ],
        ['shared/translation/round-trip.property.test.ts', 'and no cell of it runs in a spreadsheet'],
        [
          'functions/workbook/translation-workbook.test.ts',
          'only the cells of the translation can be changed, every cell is text, and Arabic begins at the right',
        ],
      ],
    },
    { title: 'Options with commas', shownBy: [WRITTEN_AS_CELLS] },
    {
      title: 'Columns in questionnaire order, also for questions nobody reached',
      shownBy: [
        [
          MICRODATA,
          'columns stand in the order of the questionnaire, also of questions that nobody reached, and those that are gone after them',
        ],
      ],
    },
    {
      title: 'Labels in a chosen language in SPSS',
      shownBy: [
        [
          'tests/export/sav-file.test.ts',
          'names, and labels in the chosen language, else in one that is there',
        ],
      ],
    },
    { title: 'Quotes and newlines in names', shownBy: [WRITTEN_AS_CELLS] },
  ],
  'Privacy and access': [
    {
      title: 'No token in the page, URL, referrer or log of an anonymous survey',
      shownBy: [
        [INTERVIEW, 'a resident fills it in, sends it and keeps a receipt'],
        [RIGHTS, 'the headers of a page with answers keep it from being stored, framed or told on'],
        [SUBMIT, 'what is kept: the answers that were asked, the day, and no trace of who sent them'],
      ],
    },
    {
      title: 'An invitation is used once',
      shownBy: [
        [
          'tests/flow/invitations.test.ts',
          'an invitation is good for one response, as it is typed; a retry finds that response',
        ],
        ['tests/flow/invitations.test.ts', 'twenty people at once with one code: one response'],
      ],
    },
    { title: 'The language switch is reachable with Tab', shownBy: [LANGUAGE_BY_KEYBOARD] },
    {
      title: "A matrix cell's name says its row",
      shownBy: [
        [CASES_OF_A_QUESTION, 'a matrix cell’s name says its row, and so does a cell in a row of a table'],
        [LOOKS, 'the cells of a table say their row and their option, on a wide screen and on a narrow one'],
      ],
    },
    {
      title: 'A colour with too little contrast warns its author',
      shownBy: [
        [
          'web/src/lib/style/check-colours.test.ts',
          'a bright yellow is told to be too pale, beside what, and which yellow will do',
        ],
        [
          'web/src/lib/style/theme.test.ts',
          'a colour that cannot be read is refused, with what it is too pale beside and the nearest that will do',
        ],
      ],
    },
    {
      title: 'Script in a title is text',
      shownBy: [
        [
          'tests/architecture/text-is-text.test.ts',
          'script in a title, a question or an answer is text: no page puts a text in as markup',
        ],
        ['web/src/lib/question/question.test.ts', 'a text of the author is text, whatever it looks like'],
      ],
    },
  ],
};
