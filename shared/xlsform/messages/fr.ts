import type { WorkbookMessages } from '../issue-words.ts';

/** What an import says of a workbook in French. */
export const FR: WorkbookMessages = {
  unreadable: 'Ce fichier ne peut pas être lu.',
  noSurveySheet: 'Il n’y a pas de feuille « survey », donc pas de questions.',
  surveySheetGuessed: 'Il n’y a pas de feuille « survey » ; « {found} » est prise à sa place.',
  noTypeColumn: 'La feuille des questions n’a pas de colonne « type » : on ne sait pas ce qui est demandé.',
  noQuestions: 'Il ne reste aucune question à poser. Il n’y a rien à publier.',
  nothingAsked: 'Rien dans ce classeur n’est montré aux habitants.',
  misspelledSheet: 'La feuille « {found} » n’est pas lue. Vouliez-vous dire « {expected} » ?',
  ignoredSheet: 'La feuille « {found} » ne fait pas partie d’un questionnaire et n’est pas lue.',
  entitiesNotCarried:
    'Les listes de personnes ou de lieux (entities) ne sont pas reprises : Peil n’en garde pas.',
  headerNotFirst: 'Les titres des colonnes sont à la ligne {found} ; les lignes au-dessus ne sont pas lues.',
  duplicateColumn:
    'La colonne « {found} » est présente deux fois, avec des contenus différents. N’en gardez qu’une.',
  mergedColumns: 'La colonne « {found} » est présente deux fois ; les deux sont réunies.',
  misspelledColumn: 'La colonne « {found} » est lue comme « {expected} ».',
  ignoredColumn: 'La colonne « {found} » n’a pas de sens dans Peil et n’est pas lue.',
  spaceInColumn:
    'Le nom de la colonne « {found} » contient une espace : aucun filtre ne peut l’utiliser. Elle n’est pas lue.',
  cellWithoutHeader: '« {found} » se trouve dans une colonne sans titre et n’est pas lu.',
  languageNotSaid:
    'Le classeur ne dit pas dans quelle langue il est ; ses textes reçoivent la langue « {expected} ».',
  languageInferred:
    'Les textes des colonnes sans langue sont considérés comme « {expected} », puisque les autres ne le sont pas.',
  unknownLanguage:
    'La langue « {found} » n’est pas connue ; elle devient « {expected} ». Écrivez son code derrière : « {found} (code) ».',
  languageWithoutTexts: 'Il n’y a pas de textes dans la langue par défaut « {found} ».',
  incompleteLanguage: '{expected} textes ne sont pas traduits en « {found} ».',
  disabledRow: 'Cette ligne est désactivée et laissée de côté.',
  noType: 'Cette ligne n’a pas de type : on ne sait pas ce qui est demandé.',
  unknownType: 'Le type « {found} » n’existe pas. Vouliez-vous dire « {expected} » ?',
  typeNotCarried:
    'Une question du type « {found} » ne peut pas être posée dans Peil ; elle est laissée de côté.',
  metadataNotStored:
    '« {found} » n’est pas conservé : Peil ne garde rien qui dise qui a répondu, sur quel appareil ou à quelle heure.',
  calculationNotCarried:
    '« {found} » ne peut pas être calculé dans Peil et est laissé de côté, avec sa valeur.',
  expressionNotCarried: '« {found} » n’existe pas dans Peil, cette règle est donc laissée de côté.',
  externalApp:
    'Une page web ne peut pas ouvrir une autre application ; la question est posée de façon ordinaire.',
  noName: 'Cette ligne n’a pas de nom ; elle s’appelle « {expected} ».',
  mendedName: 'Le nom « {found} » ne peut pas être utilisé ; il devient « {expected} ».',
  repeatedName: 'Le nom « {found} » est utilisé plusieurs fois ; ici il devient « {expected} ».',
  ambiguousName: 'Plusieurs questions s’appellent « {found} » ; on ne sait pas laquelle est visée.',
  emptyReference: '« {found} » n’a jamais de valeur ici et reste vide.',
  strayEnd: '« {found} » ferme quelque chose qui n’est pas ouvert.',
  mismatchedEnd: '« {found} » se trouve là où « {expected} » est attendu.',
  unclosedGroup: '« {found} » s’ouvre ici et n’est jamais fermé.',
  emptyGroup: 'Le groupe « {found} » ne contient rien à demander et est laissé de côté.',
  noListNamed: 'Cette question ne dit pas quelle liste de choix elle propose.',
  unknownList: 'Il n’y a pas de liste de choix « {found} ». Vouliez-vous dire « {expected} » ?',
  listNameMended: 'La liste « {found} » est lue comme « {expected} ».',
  noListName: 'Ce choix n’appartient à aucune liste et est laissé de côté.',
  noChoiceName: 'Ce choix n’a pas de nom ; il s’appelle « {expected} ».',
  mendedCode: 'Le nom de choix « {found} » ne peut pas être utilisé ; il devient « {expected} ».',
  mergedChoice:
    '« {found} » est présent deux fois dans cette liste ; il est proposé une fois, comme à la ligne {expected}.',
  listLeftOut:
    'La liste « {found} » n’est pas utilisée et contient un choix en double ; elle est laissée de côté.',
  choiceListed: 'La liste « {found} » reçoit un choix « autre » là où il est demandé.',
  fileMissing:
    'Les choix se trouvent dans le fichier « {found} », qui n’est pas joint. Mettez-les dans le classeur.',
  emptyFile: 'Le fichier « {found} » ne contient pas de choix.',
  noLabel: 'Il n’y a pas de texte à montrer ; « {expected} » est montré.',
  labelFromHint: 'Il n’y a pas de texte de question ; l’explication est montrée à sa place.',
  labelFromLanguage: 'Il n’y a pas de texte dans la langue par défaut ; celui en « {expected} » est montré.',
  textCut: 'Ce texte a plus de {expected} caractères et est coupé.',
  markupShown: 'Peil montre les textes sans mise en forme : les signes de mise en forme seront visibles.',
  noteRequired: 'Personne ne peut répondre à une note ; la rendre obligatoire n’a pas de sens.',
  noteWithoutValue: '« {found} » est une note sans valeur et reste vide.',
  emptyCalculation: 'Il n’y a rien à calculer ici ; la valeur est toujours vide.',
  bareText: '« {found} » ne désigne rien et est considéré comme un texte.',
  tooLong: 'Cette règle a {found} caractères ; 10 000 est le maximum.',
  wrongParameter: 'Le paramètre « {found} » ne peut pas être utilisé tel quel.',
  ignoredParameter: 'Le paramètre « {found} » n’a pas de sens dans Peil.',
  seedWithoutShuffle: 'La valeur de départ « {found} » n’a pas de sens sans « randomize=true ».',
  ignoredAppearance: 'La présentation « {found} » n’a pas de sens sur une page web.',
  ignoredCell: '« {found} » n’a pas de sens pour ce type et n’est pas lu.',
  ignoredSetting: 'Le réglage « {found} » n’a pas de sens dans Peil.',
  mendedId: 'L’identifiant « {found} » du questionnaire devient « {expected} ».',
  mediaApart: 'Le fichier « {found} » n’est pas dans le classeur ; il faut l’ajouter à part.',
  loopWritten: 'La boucle sur « {found} » est développée, une fois pour chaque choix.',
  notAPeilMark: '« {found} » ne peut pas être lu ici.',
  notAQuestionnaire: 'Ce qui vient de ce classeur ne peut pas être utilisé : {found}.',
};
