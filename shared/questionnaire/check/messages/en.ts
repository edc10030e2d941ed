import type { CheckMessages } from '../message.ts';

/** What the checker says in English. */
export const EN: CheckMessages = {
  // Expressions
  empty: { says: 'This rule is empty.', mend: 'Write a condition, or remove the rule.' },
  unexpectedCharacter: {
    says: 'The character {found} has no meaning here.',
    mend: 'Remove it. Did you mean {expected}?',
  },
  unterminatedString: {
    says: 'The text begins with a quotation mark and does not end.',
    mend: 'Put the same quotation mark behind it.',
  },
  unterminatedReference: {
    says: 'After ${ there is no name with a } behind it.',
    mend: 'Write the name of a question as ${name}.',
  },
  unexpectedToken: {
    says: '{found} cannot stand here.',
    mend: 'See what is missing before it. Perhaps {expected} belongs here.',
  },
  unexpectedEnd: { says: 'The rule stops too early.', mend: 'Finish it. Perhaps {expected} is missing.' },
  unknownFunction: {
    says: 'There is no function {found}.',
    mend: 'Use a function from the list. Did you mean {expected}?',
  },
  wrongArgumentCount: {
    says: '{found} has too many or too few values between its brackets.',
    mend: 'Give it {expected}.',
  },
  unknownName: {
    says: 'There is no question with the name {found}.',
    mend: 'Did you mean {expected}? Choose a question that exists, or give a question that name.',
  },
  unsupportedPath: {
    says: 'Peil cannot follow the path {found}.',
    mend: 'Write the name of the question as ${name}.',
  },
  invalidPattern: {
    says: 'The pattern {found} is not right, or uses something that Peil does not know.',
    mend: 'Make the pattern simpler: letters, digits, groups and counts.',
  },
  tooDeep: {
    says: 'This rule has too many brackets inside each other.',
    mend: 'Put a part of it into a calculation, and use the name of that.',
  },
  // The definition
  duplicateName: { says: 'The name {found} is used twice.', mend: 'Give one of the two another name.' },
  reservedName: { says: 'Peil uses the name {found} itself.', mend: 'Give this question another name.' },
  duplicateCode: {
    says: 'Two answers have the same code: {found}.',
    mend: 'Give one of the two another code, or they are one answer in the results.',
  },
  unknownChoiceList: {
    says: 'There is no list of answers {found}.',
    mend: 'Did you mean {expected}? Choose a list that exists, or write the answers at the question.',
  },
  noOptions: { says: 'This question has no answers to choose from.', mend: 'Add answers.' },
  twoOptionSources: {
    says: 'This question has answers of its own and the list {found}.',
    mend: 'Choose one of the two.',
  },
  unknownConsent: {
    says: 'There is no consent question with the name {found}.',
    mend: 'Did you mean {expected}? Choose a consent question that exists, or remove the consent here.',
  },
  circular: {
    says: 'These questions wait for each other: {cycle}.',
    mend: 'Remove the reference from one of the rules, so that the circle is open.',
  },
  requiredNote: {
    says: 'A note cannot be required: there is nothing to answer.',
    mend: 'Switch “required” off, or make it a question.',
  },
  missingText: {
    says: 'The text is missing here in the source language ({expected}).',
    mend: 'Write the text. Without a source there is nothing to translate either.',
  },
  missingSourceLanguage: {
    says: 'The source language ({expected}) is not among the languages.',
    mend: 'Add the source language to the languages.',
  },
  unknownReportingName: {
    says: 'The results name {found}, and there is no such question.',
    mend: 'Did you mean {expected}? Choose a question that exists, or remove the name.',
  },
  unfitReportingName: {
    says: '{found} cannot stand in the results like this: it is no question with fixed answers, or it stands in a repeat.',
    mend: 'Choose a question with answers to choose from.',
  },
  emptyRange: {
    says: 'The lowest number is higher than the highest ({found}), so no number is right.',
    mend: 'Swap them.',
  },
  // Routes
  neverAsked: {
    says: 'This is never asked: no combination of answers leads to it.',
    mend: 'Look at its condition, and at that of the group around it. It depends on: {because}.',
  },
  alwaysStops: {
    says: 'Everybody stops here, whatever they answer.',
    mend: 'Look at the condition: it may only be true for those who cannot go on.',
  },
  noAnswerPossible: {
    says: 'No answer to this question leads on: each breaks a rule or ends the questionnaire.',
    mend: 'Widen the rule, or let people skip the question.',
  },
  emptyPage: {
    says: 'Nothing is ever shown in this section.',
    mend: 'Put in a question that is asked, or remove the section.',
  },
  decidedLater: {
    says: 'Whether this is asked depends on {found}, and that question comes later.',
    mend: 'Put {found} before it, or this question after it.',
  },
  unknownCode: {
    says: '{name} has no answer with the code {found}, so this is never so.',
    mend: 'Use a code that exists: {expected}.',
  },
  comparesList: {
    says: 'In {name} people can choose several answers. With = this holds only for those who chose {found} alone.',
    mend: "Write selected(${{name}}, '{found}') if you mean that {found} is one of the answers.",
  },
  // Sensitive
  sensitiveWithoutReason: {
    says: 'This is a sensitive question, and it does not say why you ask it.',
    mend: 'Write in plain words why you ask this.',
  },
  sensitiveRequired: { says: 'A sensitive question may not be required.', mend: 'Switch “required” off.' },
  sensitiveWithoutConsent: {
    says: 'This is about health, origin, belief or orientation. The law asks for a separate consent.',
    mend: 'Let the question wait for a consent question that people may refuse.',
  },
  // Length
  tooLong: {
    says: 'On a phone this takes about {minutes} minutes, and up to {most} for those who are asked everything. Few people go on beyond {limit}.',
    mend: 'Remove questions, or ask them only of those whom they concern. (Estimated by {source}.)',
  },
  minutesTooFew: {
    says: 'You promise {said} minutes; we estimate {minutes} minutes on a phone.',
    mend: 'Say honestly how long it takes, or make the questionnaire shorter. (Estimated by {source}.)',
  },
  // Languages
  missingTranslation: {
    says: 'There is no text here in this language ({language}). People then see the source: “{found}”',
    mend: 'Translate the text, or publish this language later.',
  },
  outdatedTranslation: {
    says: 'The source text has changed since this text was translated ({language}).',
    mend: 'See whether the translation is still right, and change it or confirm it.',
  },
  placeholderLost: {
    says: 'The translation ({language}) lacks the answer that stands in the source text: ${{name}}.',
    mend: 'Put ${{name}} in the right place in the translation.',
  },
  placeholderUnknown: {
    says: 'The translation ({language}) holds ${{name}}, and the source text does not.',
    mend: 'Remove it from the translation, or put it into the source text too.',
  },
  // Wording
  severalQuestions: {
    says: 'These look like two questions in one. Who says yes to one and no to the other cannot answer.',
    mend: 'Make two questions of it.',
  },
  negation: {
    says: 'There is a negation in this question ({found}). “Yes” and “no” are then easily mixed up.',
    mend: 'Ask without a negation if you can.',
  },
  longSentence: {
    says: 'This sentence has {words} words. After {most} words its beginning is forgotten.',
    mend: 'Make two sentences of it.',
  },
  longWord: {
    says: '“{found}” is a long word ({syllables} syllables).',
    mend: 'Use a shorter word if there is one, or explain it.',
  },
  stiffWord: { says: '“{found}” is the language of offices.', mend: 'Better write “{plain}”.' },
  unusedChoiceList: {
    says: 'No question uses the list of answers {name}.',
    mend: 'Remove the list, or choose it at a question.',
  },
  noTrustText: {
    says: 'The first page does not say who asks this, why, or what happens with the answers ({field}).',
    mend: 'Write that text. People who do not know you will not answer otherwise.',
  },
  // Versions
  changesMeaning: {
    says: 'With this change people may answer something else than in the version before. Before: “{before}” Now: “{after}”',
    mend: 'Make it a new question or a new answer, or confirm that the meaning is the same.',
  },
  usedBefore: {
    says: 'Answers to something else are kept under this name or code. Before: “{before}” Now: “{after}”',
    mend: 'Give the new question a new name, or the new answer a new code.',
  },
};
