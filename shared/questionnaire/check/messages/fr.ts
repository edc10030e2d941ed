import type { CheckMessages } from '../message.ts';

/** What the checker says in French. */
export const FR: CheckMessages = {
  // Expressions
  empty: { says: 'Cette règle est vide.', mend: 'Écrivez une condition, ou supprimez la règle.' },
  unexpectedCharacter: {
    says: 'Le signe {found} n’a pas de sens ici.',
    mend: 'Supprimez-le. Vouliez-vous dire {expected} ?',
  },
  unterminatedString: {
    says: 'Le texte commence par un guillemet et ne finit pas.',
    mend: 'Mettez le même guillemet à la fin.',
  },
  unterminatedReference: {
    says: 'Après ${ il n’y a pas de nom suivi de }.',
    mend: 'Écrivez le nom d’une question comme ceci : ${nom}.',
  },
  unexpectedToken: {
    says: '{found} ne peut pas se trouver ici.',
    mend: 'Regardez ce qui manque devant. Il faut peut-être {expected}.',
  },
  unexpectedEnd: {
    says: 'La règle s’arrête trop tôt.',
    mend: 'Terminez-la. Il manque peut-être {expected}.',
  },
  unknownFunction: {
    says: 'La fonction {found} n’existe pas.',
    mend: 'Utilisez une fonction de la liste. Vouliez-vous dire {expected} ?',
  },
  wrongArgumentCount: {
    says: '{found} a trop ou trop peu de valeurs entre parenthèses.',
    mend: 'Donnez-en {expected}.',
  },
  unknownName: {
    says: 'Aucune question ne porte le nom {found}.',
    mend: 'Vouliez-vous dire {expected} ? Choisissez une question qui existe, ou donnez ce nom à une question.',
  },
  unsupportedPath: {
    says: 'Peil ne peut pas suivre le chemin {found}.',
    mend: 'Écrivez le nom de la question comme ceci : ${nom}.',
  },
  invalidPattern: {
    says: 'Le motif {found} n’est pas correct, ou contient quelque chose que Peil ne connaît pas.',
    mend: 'Simplifiez le motif : lettres, chiffres, groupes et nombres.',
  },
  tooDeep: {
    says: 'Cette règle a trop de parenthèses les unes dans les autres.',
    mend: 'Mettez une partie dans un calcul et utilisez le nom de celui-ci.',
  },
  // The definition
  duplicateName: {
    says: 'Le nom {found} est utilisé deux fois.',
    mend: 'Donnez un autre nom à l’un des deux.',
  },
  reservedName: {
    says: 'Peil utilise lui-même le nom {found}.',
    mend: 'Donnez un autre nom à cette question.',
  },
  duplicateCode: {
    says: 'Deux réponses ont le même code : {found}.',
    mend: 'Donnez un autre code à l’une des deux, sinon elles ne font qu’une dans les résultats.',
  },
  unknownChoiceList: {
    says: 'La liste de réponses {found} n’existe pas.',
    mend: 'Vouliez-vous dire {expected} ? Choisissez une liste qui existe, ou écrivez les réponses à la question.',
  },
  noOptions: { says: 'Cette question n’a pas de réponses à choisir.', mend: 'Ajoutez des réponses.' },
  twoOptionSources: {
    says: 'Cette question a ses propres réponses et aussi la liste {found}.',
    mend: 'Choisissez l’une des deux.',
  },
  unknownConsent: {
    says: 'Aucune question de consentement ne porte le nom {found}.',
    mend: 'Vouliez-vous dire {expected} ? Choisissez une question de consentement qui existe, ou supprimez le consentement ici.',
  },
  circular: {
    says: 'Ces questions s’attendent l’une l’autre : {cycle}.',
    mend: 'Supprimez le renvoi dans l’une des règles, pour ouvrir le cercle.',
  },
  requiredNote: {
    says: 'Une information ne peut pas être obligatoire : il n’y a rien à répondre.',
    mend: 'Désactivez « obligatoire », ou faites-en une question.',
  },
  missingText: {
    says: 'Le texte manque ici dans la langue source ({expected}).',
    mend: 'Écrivez le texte. Sans source, il n’y a rien à traduire non plus.',
  },
  missingSourceLanguage: {
    says: 'La langue source ({expected}) ne figure pas parmi les langues.',
    mend: 'Ajoutez la langue source aux langues.',
  },
  unknownReportingName: {
    says: 'Les résultats citent {found}, et cette question n’existe pas.',
    mend: 'Vouliez-vous dire {expected} ? Choisissez une question qui existe, ou supprimez le nom.',
  },
  unfitReportingName: {
    says: '{found} ne peut pas figurer ainsi dans les résultats : ce n’est pas une question à réponses fixes, ou elle se trouve dans une répétition.',
    mend: 'Choisissez une question avec des réponses à choisir.',
  },
  emptyRange: {
    says: 'Le nombre le plus bas dépasse le plus haut ({found}) : aucun nombre ne convient.',
    mend: 'Inversez-les.',
  },
  // Routes
  neverAsked: {
    says: 'Ceci n’est jamais demandé : aucune combinaison de réponses n’y mène.',
    mend: 'Vérifiez la condition, et celle du groupe autour. Elle dépend de : {because}.',
  },
  alwaysStops: {
    says: 'Tout le monde s’arrête ici, quelles que soient les réponses.',
    mend: 'Vérifiez la condition : elle ne peut être vraie que pour ceux qui ne peuvent pas continuer.',
  },
  noAnswerPossible: {
    says: 'Aucune réponse à cette question ne mène plus loin : chacune enfreint une règle ou arrête le questionnaire.',
    mend: 'Élargissez la règle, ou permettez de passer la question.',
  },
  emptyPage: {
    says: 'Rien n’est jamais affiché dans cette partie.',
    mend: 'Mettez-y une question qui est posée, ou supprimez la partie.',
  },
  decidedLater: {
    says: 'Que ceci soit demandé dépend de {found}, et cette question vient plus tard.',
    mend: 'Placez {found} avant, ou cette question après.',
  },
  unknownCode: {
    says: '{name} n’a pas de réponse avec le code {found} : ce n’est donc jamais le cas.',
    mend: 'Utilisez un code qui existe : {expected}.',
  },
  comparesList: {
    says: 'À {name}, on peut choisir plusieurs réponses. Avec =, ceci ne vaut que pour ceux qui ont choisi seulement {found}.',
    mend: "Écrivez selected(${{name}}, '{found}') si vous voulez dire : {found} est l’une des réponses.",
  },
  // Sensitive
  sensitiveWithoutReason: {
    says: 'C’est une question sensible, et elle ne dit pas pourquoi vous la posez.',
    mend: 'Écrivez en mots simples pourquoi vous demandez cela.',
  },
  sensitiveRequired: {
    says: 'Une question sensible ne peut pas être obligatoire.',
    mend: 'Désactivez « obligatoire ».',
  },
  sensitiveWithoutConsent: {
    says: 'Il s’agit de santé, d’origine, de convictions ou d’orientation. La loi demande un consentement séparé.',
    mend: 'Faites dépendre la question d’une question de consentement que l’on peut refuser.',
  },
  // Length
  tooLong: {
    says: 'Sur un téléphone, cela prend environ {minutes} minutes, et jusqu’à {most} pour ceux à qui tout est demandé. Au-delà de {limit}, peu de gens continuent.',
    mend: 'Supprimez des questions, ou ne les posez qu’aux personnes concernées. (Estimation d’après {source}.)',
  },
  minutesTooFew: {
    says: 'Vous promettez {said} minutes ; nous estimons {minutes} minutes sur un téléphone.',
    mend: 'Dites honnêtement combien de temps cela prend, ou raccourcissez le questionnaire. (Estimation d’après {source}.)',
  },
  // Languages
  missingTranslation: {
    says: 'Ce texte n’existe pas dans cette langue ({language}). On voit alors la source : « {found} »',
    mend: 'Traduisez le texte, ou publiez cette langue plus tard.',
  },
  outdatedTranslation: {
    says: 'Le texte source a changé depuis la traduction ({language}).',
    mend: 'Vérifiez si la traduction est encore juste, puis changez-la ou confirmez-la.',
  },
  placeholderLost: {
    says: 'Dans la traduction ({language}), il manque la réponse qui figure dans le texte source : ${{name}}.',
    mend: 'Mettez ${{name}} à la bonne place dans la traduction.',
  },
  placeholderUnknown: {
    says: 'La traduction ({language}) contient ${{name}}, et le texte source non.',
    mend: 'Supprimez-le de la traduction, ou mettez-le aussi dans le texte source.',
  },
  // Wording
  severalQuestions: {
    says: 'On dirait deux questions en une. Qui dit oui à l’une et non à l’autre ne peut pas répondre.',
    mend: 'Faites-en deux questions.',
  },
  negation: {
    says: 'Cette question contient une négation ({found}). On confond alors vite « oui » et « non ».',
    mend: 'Posez la question sans négation si c’est possible.',
  },
  longSentence: {
    says: 'Cette phrase a {words} mots. Après {most} mots, on a oublié le début.',
    mend: 'Faites-en deux phrases.',
  },
  longWord: {
    says: '« {found} » est un mot long ({syllables} syllabes).',
    mend: 'Utilisez un mot plus court s’il existe, ou expliquez-le.',
  },
  stiffWord: {
    says: '« {found} » est une formule administrative.',
    mend: 'Écrivez plutôt « {plain} ».',
  },
  unusedChoiceList: {
    says: 'Aucune question n’utilise la liste de réponses {name}.',
    mend: 'Supprimez la liste, ou choisissez-la à une question.',
  },
  noTrustText: {
    says: 'La première page ne dit pas qui demande ceci, pourquoi, ni ce que deviennent les réponses ({field}).',
    mend: 'Écrivez ce texte. Sinon, ceux qui ne vous connaissent pas ne répondront pas.',
  },
  // Versions
  changesMeaning: {
    says: 'Avec ce changement, on pourrait répondre à autre chose que dans la version précédente. Avant : « {before} » Maintenant : « {after} »',
    mend: 'Faites-en une nouvelle question ou une nouvelle réponse, ou confirmez que le sens est le même.',
  },
  usedBefore: {
    says: 'Des réponses à autre chose sont conservées sous ce nom ou ce code. Avant : « {before} » Maintenant : « {after} »',
    mend: 'Donnez un nouveau nom à la nouvelle question, ou un nouveau code à la nouvelle réponse.',
  },
};
