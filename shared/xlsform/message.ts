import type { QuestionnaireIssue } from '#shared/questionnaire/questionnaire-issue.ts';
import type { Severity, XlsformIssue } from './xlsform-issue.ts';

type Words = (issue: Pick<XlsformIssue, 'found' | 'expected'>) => string;

interface Entry {
  readonly severity: Severity;
  readonly words: Words;
}

const error = (words: Words): Entry => ({ severity: 'error', words });
const warning = (words: Words): Entry => ({ severity: 'warning', words });
const info = (words: Words): Entry => ({ severity: 'info', words });
const quoted = (text: string | undefined): string => `“${text ?? ''}”`;
const meant = (expected: string | undefined): string =>
  expected ? ` Did you mean ${quoted(expected)}?` : '';

/** What an import can say about a workbook, beyond what is wrong with the questionnaire that comes of it. */
const OF_WORKBOOKS = {
  unreadable: error(({ found }) => `This file cannot be read: ${found ?? 'it is no workbook'}.`),
  noSurveySheet: error(() => 'There is no sheet “survey”, so there are no questions.'),
  surveySheetGuessed: warning(({ found }) => `There is no sheet “survey”; ${quoted(found)} is taken for it.`),
  noTypeColumn: error(() => 'The survey sheet has no column “type”, so it does not say what is asked.'),
  noQuestions: error(() => 'No question is left that can be asked, so there is nothing to publish.'),
  nothingAsked: warning(() => 'Nothing in this workbook is shown to a respondent.'),
  misspelledSheet: warning(
    ({ found, expected }) => `The sheet ${quoted(found)} is not read.${meant(expected)}`,
  ),
  ignoredSheet: info(({ found }) => `The sheet ${quoted(found)} is not part of a form and is not read.`),
  entitiesNotCarried: warning(
    () => 'Entities are not carried over: Peil keeps no lists of people or places.',
  ),
  headerNotFirst: warning(
    ({ found }) => `The header stands in row ${found ?? ''}; the rows above it are not read.`,
  ),
  duplicateColumn: error(
    ({ found }) =>
      `The column ${quoted(found)} stands here twice with different contents. Keep one of the two.`,
  ),
  mergedColumns: warning(
    ({ found }) => `The column ${quoted(found)} stands here twice; the two are taken together.`,
  ),
  misspelledColumn: warning(
    ({ found, expected }) => `The column ${quoted(found)} is read as ${quoted(expected)}.`,
  ),
  ignoredColumn: info(({ found }) => `The column ${quoted(found)} has no meaning in Peil and is not read.`),
  spaceInColumn: warning(
    ({ found }) =>
      `The column ${quoted(found)} has a space in its name, so no choice filter can use it. It is not read.`,
  ),
  cellWithoutHeader: warning(
    ({ found }) => `${quoted(found)} stands in a column without a header and is not read.`,
  ),
  languageNotSaid: warning(
    ({ expected }) =>
      `The workbook does not say in which language it is; its texts are marked ${quoted(expected)}.`,
  ),
  languageInferred: warning(
    ({ expected }) =>
      `Texts in columns without a language are taken to be in ${quoted(expected)}, as the others are not.`,
  ),
  unknownLanguage: warning(
    ({ found, expected }) =>
      `The language ${quoted(found)} is not known; it is marked ${quoted(expected)}. Write its code after it: ${quoted(`${found ?? ''} (code)`)}.`,
  ),
  languageWithoutTexts: warning(
    ({ found }) => `There are no texts in the default language ${quoted(found)}.`,
  ),
  incompleteLanguage: warning(
    ({ found, expected }) => `${expected ?? ''} texts are not translated into ${quoted(found)}.`,
  ),
  disabledRow: info(() => 'This row is disabled and is left out.'),
  noType: error(() => 'This row has no type, so it does not say what is asked.'),
  unknownType: error(({ found, expected }) => `The type ${quoted(found)} does not exist.${meant(expected)}`),
  typeNotCarried: warning(
    ({ found }) => `A question of the type ${quoted(found)} cannot be asked in Peil; it is left out.`,
  ),
  metadataNotStored: warning(
    ({ found }) =>
      `${quoted(found)} is not stored: Peil keeps nothing that tells who answered, on what device or at what time.`,
  ),
  calculationNotCarried: warning(
    ({ found }) => `${quoted(found)} cannot be worked out in Peil, and is left out with its value.`,
  ),
  expressionNotCarried: warning(
    ({ found }) => `${quoted(found)} is not available in Peil, so this expression is left out.`,
  ),
  externalApp: warning(
    () => 'An external app cannot be opened from a web page; the question is asked as an ordinary one.',
  ),
  noName: warning(({ expected }) => `This row has no name; it is called ${quoted(expected)}.`),
  mendedName: warning(
    ({ found, expected }) => `The name ${quoted(found)} cannot be used; it becomes ${quoted(expected)}.`,
  ),
  repeatedName: warning(
    ({ found, expected }) =>
      `The name ${quoted(found)} is used more than once; here it becomes ${quoted(expected)}.`,
  ),
  ambiguousName: error(
    ({ found }) => `${quoted(found)} names more than one question; it is not clear which one is meant.`,
  ),
  emptyReference: warning(({ found }) => `${quoted(found)} never has a value here, so it is left empty.`),
  strayEnd: error(({ found }) => `${quoted(found)} closes something that is not open.`),
  mismatchedEnd: error(({ found, expected }) => `${quoted(found)} stands where ${quoted(expected)} is due.`),
  unclosedGroup: error(({ found }) => `${quoted(found)} is opened here and never closed.`),
  emptyGroup: info(
    ({ found }) => `The group ${quoted(found)} has nothing in it that can be asked and is left out.`,
  ),
  noListNamed: error(() => 'This question does not say which list of choices it offers.'),
  unknownList: error(
    ({ found, expected }) => `There is no list of choices ${quoted(found)}.${meant(expected)}`,
  ),
  listNameMended: warning(
    ({ found, expected }) => `The list ${quoted(found)} is read as ${quoted(expected)}.`,
  ),
  noListName: warning(() => 'This choice belongs to no list and is left out.'),
  noChoiceName: warning(({ expected }) => `This choice has no name; it is called ${quoted(expected)}.`),
  mendedCode: warning(
    ({ found, expected }) =>
      `The choice name ${quoted(found)} cannot be used; it becomes ${quoted(expected)}.`,
  ),
  mergedChoice: warning(
    ({ found, expected }) =>
      `${quoted(found)} stands twice in this list; it is offered once, as in row ${expected ?? ''}.`,
  ),
  listLeftOut: info(
    ({ found }) => `The list ${quoted(found)} is not asked and has one choice twice; it is left out.`,
  ),
  choiceListed: info(
    ({ found }) => `The list ${quoted(found)} gets a further choice for “other” where it is asked so.`,
  ),
  fileMissing: error(
    ({ found }) =>
      `The choices stand in the file ${quoted(found)}, which is not here. Import it together with the workbook.`,
  ),
  emptyFile: error(({ found }) => `The file ${quoted(found)} has no choices in it.`),
  noLabel: warning(({ expected }) => `There is no text to show; ${quoted(expected)} is shown.`),
  labelFromHint: warning(() => 'There is no label, so the hint is shown in its place.'),
  labelFromLanguage: warning(
    ({ expected }) => `There is no text in the default language; the one in ${quoted(expected)} is shown.`,
  ),
  textCut: warning(({ expected }) => `This text is longer than ${expected ?? ''} characters and is cut off.`),
  markupShown: info(() => 'Peil shows texts without formatting, so the marks in this one will be seen.'),
  noteRequired: warning(() => 'Nobody can answer a note, so that it is required has no meaning.'),
  noteWithoutValue: warning(
    ({ found }) => `${quoted(found)} is a note and has no value, so it is left empty.`,
  ),
  emptyCalculation: warning(() => 'There is nothing to work out here, so the value is always empty.'),
  bareText: warning(({ found }) => `${quoted(found)} names nothing and is taken to be a text.`),
  tooLong: error(({ found }) => `This expression has ${found ?? ''} characters; 10,000 are the most.`),
  wrongParameter: warning(({ found }) => `The parameter ${quoted(found)} cannot be used as it is written.`),
  ignoredParameter: info(({ found }) => `The parameter ${quoted(found)} has no meaning in Peil.`),
  seedWithoutShuffle: info(
    ({ found }) => `The seed ${quoted(found)} has no meaning without “randomize=true”.`,
  ),
  ignoredAppearance: info(({ found }) => `The appearance ${quoted(found)} has no meaning on a web page.`),
  ignoredCell: info(({ found }) => `${quoted(found)} has no meaning at this type and is not read.`),
  ignoredSetting: info(({ found }) => `The setting ${quoted(found)} has no meaning in Peil.`),
  mendedId: info(({ found, expected }) => `The form’s id ${quoted(found)} becomes ${quoted(expected)}.`),
  mediaApart: info(
    ({ found }) => `The file ${quoted(found)} is not in the workbook; it has to be added apart.`,
  ),
  loopWritten: info(({ found }) => `The loop over ${quoted(found)} is written out, once for each choice.`),
  notAPeilMark: warning(({ found }) => `${quoted(found)} cannot be read here.`),
  notAQuestionnaire: error(({ found }) => `What comes of this workbook cannot be used: ${found ?? ''}.`),
} as const satisfies Record<string, Entry>;

/** What can be wrong with the questionnaire that an import gives, in the words of whoever wrote the workbook. */
const OF_QUESTIONNAIRES: Readonly<Record<QuestionnaireIssue['code'], Entry>> = {
  empty: error(() => 'The expression is empty.'),
  unexpectedCharacter: error(
    ({ found, expected }) => `${quoted(found)} has no place in an expression.${meant(expected)}`,
  ),
  unterminatedString: error(() => 'A text is opened with a quotation mark and never closed.'),
  unterminatedReference: error(() => 'A name is opened with ${ and never closed.'),
  unexpectedToken: error(({ found, expected }) =>
    expected
      ? `${quoted(found)} stands where ${quoted(expected)} is due.`
      : `${quoted(found)} does not belong here.`,
  ),
  unexpectedEnd: error(({ expected }) =>
    expected ? `The expression ends where ${quoted(expected)} is due.` : 'The expression is not complete.',
  ),
  unknownFunction: error(({ found, expected }) => `There is no function ${quoted(found)}.${meant(expected)}`),
  wrongArgumentCount: error(
    ({ found, expected }) =>
      `${quoted(found)} takes another number of arguments${expected ? `: ${expected}` : ''}.`,
  ),
  unknownName: error(({ found }) => `There is no question ${quoted(found)}.`),
  unsupportedPath: error(
    ({ found }) =>
      `The path ${quoted(found)} cannot be followed. Write the name of a question as \${name}, and in a choice filter the name of a column.`,
  ),
  invalidPattern: error(({ found }) => `${quoted(found)} is no pattern that can be used.`),
  tooDeep: error(() => 'The expression is nested too deeply.'),
  duplicateName: error(({ found }) => `The name ${quoted(found)} is used more than once.`),
  reservedName: error(({ found }) => `The name ${quoted(found)} is kept for Peil itself.`),
  duplicateCode: error(
    ({ found }) => `The choice ${quoted(found)} stands twice in one list, with different words.`,
  ),
  unknownChoiceList: error(({ found }) => `There is no list of choices ${quoted(found)}.`),
  noOptions: error(() => 'There is nothing to choose from.'),
  twoOptionSources: error(() => 'The choices come from two places at once.'),
  unknownConsent: error(({ found }) => `There is no question ${quoted(found)} that asks for this consent.`),
  circular: error(
    ({ found }) => `These wait for each other, so none of them can be worked out: ${found ?? ''}.`,
  ),
  requiredNote: error(() => 'Nobody can answer a note, so it cannot be required.'),
  missingText: error(({ expected }) => `There is no text in ${quoted(expected)}.`),
  missingSourceLanguage: error(
    ({ expected }) => `There are no texts in the default language ${quoted(expected)}.`,
  ),
  unknownReportingName: error(({ found }) => `There is no variable ${quoted(found)} to report on.`),
  unfitReportingName: error(({ found }) => `${quoted(found)} cannot be counted in this way.`),
  emptyRange: error(({ found }) => `No number lies in this range; the highest is ${found ?? ''}.`),
};

/** Remarks on the workbook itself. */
export type WorkbookIssueCode = keyof typeof OF_WORKBOOKS;
export type XlsformIssueCode = WorkbookIssueCode | QuestionnaireIssue['code'];

const CATALOGUE: Readonly<Record<XlsformIssueCode, Entry>> = { ...OF_QUESTIONNAIRES, ...OF_WORKBOOKS };

/** Whether it is about the workbook, and not about the questionnaire that came of it. */
export const isWorkbookCode = (code: XlsformIssueCode): code is WorkbookIssueCode =>
  Object.hasOwn(OF_WORKBOOKS, code);

/** How much an issue of this kind weighs. */
export const severityOf = (code: XlsformIssueCode): Severity => CATALOGUE[code].severity;

/** An issue in English, in one or two sentences, without the place. */
export const messageOf = (issue: XlsformIssue): string => CATALOGUE[issue.code].words(issue);
