import type { EditIssue } from './edit-issue.ts';

type Words = Readonly<Record<EditIssue['code'], string>>;

const NL: Words = {
  unknownTarget: 'Wat u wilde veranderen, staat niet meer in het ontwerp.',
  unknownPlace: 'Die plaats is er niet, of het onderdeel zou in zichzelf terechtkomen.',
  usedName: 'De naam ‘{found}’ is al in gebruik. Kies een andere.',
  reservedName: 'De naam ‘{found}’ heeft in Peil een eigen betekenis. Kies een andere.',
  usedCode: 'De code ‘{found}’ is in deze lijst al in gebruik. Kies een andere.',
  published:
    'Hier staan al antwoorden onder, uit een gepubliceerde versie. Maak een nieuwe vraag of een nieuwe optie.',
  wouldBeEmpty: 'Er zou niets overblijven. Zet er eerst iets anders bij.',
  usedList: 'Vragen halen hun opties uit deze lijst. Geef die vragen eerst een andere lijst.',
  usedLanguage: 'Deze taal is er al.',
  unknownLanguage: 'De vragenlijst heeft deze taal niet.',
  sourceLanguage: 'De taal waarin de vragenlijst geschreven is, kan niet weg.',
  notThisWay: 'Dit veld wordt op een andere manier veranderd.',
  notText: 'In dit veld staat geen tekst.',
  invalid: 'Dit past niet in een vragenlijst. Kijk na wat u invulde.',
};
const FR: Words = {
  unknownTarget: 'Ce que vous vouliez changer n’est plus dans le projet.',
  unknownPlace: 'Cette place n’existe pas, ou l’élément se retrouverait en lui-même.',
  usedName: 'Le nom « {found} » est déjà utilisé. Choisissez-en un autre.',
  reservedName: 'Le nom « {found} » a un sens propre dans Peil. Choisissez-en un autre.',
  usedCode: 'Le code « {found} » est déjà utilisé dans cette liste. Choisissez-en un autre.',
  published:
    'Des réponses d’une version publiée en dépendent. Créez une nouvelle question ou une nouvelle option.',
  wouldBeEmpty: 'Il ne resterait rien. Ajoutez d’abord autre chose.',
  usedList: 'Des questions prennent leurs options dans cette liste. Donnez-leur d’abord une autre liste.',
  usedLanguage: 'Cette langue est déjà là.',
  unknownLanguage: 'Le questionnaire n’a pas cette langue.',
  sourceLanguage: 'La langue dans laquelle le questionnaire est écrit ne peut pas être retirée.',
  notThisWay: 'Ce champ se change d’une autre façon.',
  notText: 'Ce champ ne contient pas de texte.',
  invalid: 'Cela ne convient pas à un questionnaire. Vérifiez ce que vous avez écrit.',
};
const EN: Words = {
  unknownTarget: 'What you wanted to change is no longer in the draft.',
  unknownPlace: 'There is no such place, or it would come to stand inside itself.',
  usedName: 'The name “{found}” is in use already. Choose another.',
  reservedName: 'The name “{found}” has a meaning of its own in Peil. Choose another.',
  usedCode: 'The code “{found}” is in use in this list already. Choose another.',
  published: 'A published version has answers under it. Make a new question or a new option.',
  wouldBeEmpty: 'Nothing would be left. Add something else first.',
  usedList: 'Questions take their options from this list. Give them another list first.',
  usedLanguage: 'This language is there already.',
  unknownLanguage: 'The questionnaire does not have this language.',
  sourceLanguage: 'The language in which the questionnaire is written cannot go.',
  notThisWay: 'This field is changed in another way.',
  notText: 'This field holds no text.',
  invalid: 'This does not fit a questionnaire. See what you filled in.',
};
const WORDS: Readonly<Record<string, Words>> = { nl: NL, fr: FR, en: EN };

/** Why an edit was not made and what to do, in the language of a member of staff; Dutch where there is no other. */
export const editIssueWords = (
  { code, found = '' }: Pick<EditIssue, 'code' | 'found'>,
  language: string,
): string => (WORDS[language] ?? NL)[code].replace('{found}', () => found);
