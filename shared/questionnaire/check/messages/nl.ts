import type { CheckMessages } from '../message.ts';

/** What the checker says in Dutch. */
export const NL: CheckMessages = {
  // Expressions
  empty: { says: 'Deze regel is leeg.', mend: 'Schrijf een voorwaarde, of haal de regel weg.' },
  unexpectedCharacter: {
    says: 'Het teken {found} heeft hier geen betekenis.',
    mend: 'Haal het teken weg. Bedoelde u {expected}?',
  },
  unterminatedString: {
    says: 'De tekst begint met een aanhalingsteken en eindigt niet.',
    mend: 'Zet er achteraan hetzelfde aanhalingsteken bij.',
  },
  unterminatedReference: {
    says: 'Na ${ staat geen naam met een } erachter.',
    mend: 'Schrijf de naam van een vraag als ${naam}.',
  },
  unexpectedToken: {
    says: '{found} kan op deze plaats niet staan.',
    mend: 'Kijk wat ervoor ontbreekt. Misschien hoort hier {expected}.',
  },
  unexpectedEnd: {
    says: 'De regel houdt te vroeg op.',
    mend: 'Maak hem af. Misschien ontbreekt {expected}.',
  },
  unknownFunction: {
    says: 'De functie {found} bestaat niet.',
    mend: 'Gebruik een functie uit de lijst. Bedoelde u {expected}?',
  },
  wrongArgumentCount: {
    says: '{found} krijgt te veel of te weinig waarden tussen de haakjes.',
    mend: 'Geef er {expected}.',
  },
  unknownName: {
    says: 'Er is geen vraag met de naam {found}.',
    mend: 'Bedoelde u {expected}? Kies een vraag die er is, of geef een vraag die naam.',
  },
  unsupportedPath: {
    says: 'Peil kan het pad {found} niet volgen.',
    mend: 'Schrijf de naam van de vraag als ${naam}.',
  },
  invalidPattern: {
    says: 'Het patroon {found} is niet juist, of gebruikt iets dat Peil niet kent.',
    mend: 'Maak het patroon eenvoudiger: letters, cijfers, groepen en aantallen.',
  },
  tooDeep: {
    says: 'Deze regel heeft te veel haakjes in elkaar.',
    mend: 'Zet een deel in een berekening en gebruik de naam daarvan.',
  },
  // The definition
  duplicateName: {
    says: 'De naam {found} wordt twee keer gebruikt.',
    mend: 'Geef een van de twee een andere naam.',
  },
  reservedName: {
    says: 'De naam {found} gebruikt Peil zelf.',
    mend: 'Geef deze vraag een andere naam.',
  },
  duplicateCode: {
    says: 'Twee antwoorden hebben dezelfde code: {found}.',
    mend: 'Geef een van de twee een andere code, anders zijn ze in de resultaten één antwoord.',
  },
  unknownChoiceList: {
    says: 'De antwoordenlijst {found} bestaat niet.',
    mend: 'Bedoelde u {expected}? Kies een lijst die er is, of schrijf de antwoorden bij de vraag.',
  },
  noOptions: { says: 'Deze vraag heeft geen antwoorden om uit te kiezen.', mend: 'Voeg antwoorden toe.' },
  twoOptionSources: {
    says: 'Deze vraag heeft eigen antwoorden én de lijst {found}.',
    mend: 'Kies een van de twee.',
  },
  unknownConsent: {
    says: 'Er is geen toestemmingsvraag met de naam {found}.',
    mend: 'Bedoelde u {expected}? Kies een toestemmingsvraag die er is, of haal de toestemming hier weg.',
  },
  circular: {
    says: 'Deze vragen wachten op elkaar: {cycle}.',
    mend: 'Haal in een van de regels de verwijzing weg, zodat de kring open is.',
  },
  requiredNote: {
    says: 'Een mededeling kan niet verplicht zijn: er valt niets te antwoorden.',
    mend: 'Zet “verplicht” uit, of maak er een vraag van.',
  },
  missingText: {
    says: 'Hier ontbreekt de tekst in de brontaal ({expected}).',
    mend: 'Schrijf de tekst. Zonder brontekst is er ook niets te vertalen.',
  },
  missingSourceLanguage: {
    says: 'De brontaal ({expected}) staat niet bij de talen.',
    mend: 'Voeg de brontaal toe aan de talen.',
  },
  unknownReportingName: {
    says: 'In de resultaten staat {found}, en die vraag is er niet.',
    mend: 'Bedoelde u {expected}? Kies een vraag die er is, of haal de naam weg.',
  },
  unfitReportingName: {
    says: '{found} kan zo niet in de resultaten: het is geen vraag met vaste antwoorden, of ze staat in een herhaling.',
    mend: 'Kies een vraag met antwoorden om uit te kiezen.',
  },
  emptyRange: {
    says: 'Het laagste getal is hoger dan het hoogste ({found}), dus geen enkel getal is goed.',
    mend: 'Wissel ze om.',
  },
  // Routes
  neverAsked: {
    says: 'Dit wordt nooit gevraagd: geen enkele combinatie van antwoorden leidt ernaartoe.',
    mend: 'Kijk de voorwaarde na, en die van de groep eromheen. Ze hangt af van: {because}.',
  },
  alwaysStops: {
    says: 'Hier stopt iedereen, wat men ook antwoordt.',
    mend: 'Kijk de voorwaarde na: ze mag alleen waar zijn voor wie niet verder mag.',
  },
  noAnswerPossible: {
    says: 'Geen enkel antwoord op deze vraag leidt verder: elk breekt een regel of stopt de vragenlijst.',
    mend: 'Maak de regel ruimer, of laat toe dat men de vraag overslaat.',
  },
  emptyPage: {
    says: 'In dit deel wordt nooit iets getoond.',
    mend: 'Zet er een vraag in die gesteld wordt, of haal het deel weg.',
  },
  decidedLater: {
    says: 'Of dit gevraagd wordt, hangt af van {found}, en die vraag komt pas later.',
    mend: 'Zet {found} ervoor, of zet deze vraag erna.',
  },
  unknownCode: {
    says: '{name} heeft geen antwoord met de code {found}, dus dit is nooit zo.',
    mend: 'Gebruik een code die er is: {expected}.',
  },
  comparesList: {
    says: 'Bij {name} kan men meer antwoorden kiezen. Met = klopt dit alleen voor wie enkel {found} koos.',
    mend: "Schrijf selected(${{name}}, '{found}') als u bedoelt: {found} is een van de antwoorden.",
  },
  // Sensitive
  sensitiveWithoutReason: {
    says: 'Dit is een gevoelige vraag, en er staat niet bij waarom u ze stelt.',
    mend: 'Schrijf in gewone woorden waarom u dit vraagt.',
  },
  sensitiveRequired: {
    says: 'Een gevoelige vraag mag niet verplicht zijn.',
    mend: 'Zet “verplicht” uit.',
  },
  sensitiveWithoutConsent: {
    says: 'Dit gaat over gezondheid, herkomst, overtuiging of geaardheid. De wet vraagt daarvoor een aparte toestemming.',
    mend: 'Laat de vraag wachten op een toestemmingsvraag die men mag weigeren.',
  },
  // Length
  tooLong: {
    says: 'Invullen duurt op een telefoon ongeveer {minutes} minuten, en tot {most} voor wie alles krijgt. Meer dan {limit} houden weinig mensen vol.',
    mend: 'Haal vragen weg, of stel ze alleen aan wie ze aangaan. (Schatting naar {source}.)',
  },
  minutesTooFew: {
    says: 'U belooft {said} minuten; wij schatten {minutes} minuten op een telefoon.',
    mend: 'Zeg eerlijk hoelang het duurt, of maak de vragenlijst korter. (Schatting naar {source}.)',
  },
  // Languages
  missingTranslation: {
    says: 'Deze tekst is er niet in het {language}. Men ziet dan de brontekst: “{found}”',
    mend: 'Vertaal de tekst, of publiceer deze taal later.',
  },
  outdatedTranslation: {
    says: 'De brontekst is veranderd nadat deze tekst vertaald werd ({language}).',
    mend: 'Kijk of de vertaling nog klopt, en pas ze aan of bevestig ze.',
  },
  placeholderLost: {
    says: 'In de vertaling ({language}) ontbreekt het antwoord dat in de brontekst staat: ${{name}}.',
    mend: 'Zet ${{name}} op de juiste plaats in de vertaling.',
  },
  placeholderUnknown: {
    says: 'In de vertaling ({language}) staat ${{name}}, maar in de brontekst niet.',
    mend: 'Haal het weg uit de vertaling, of zet het ook in de brontekst.',
  },
  // Wording
  severalQuestions: {
    says: 'Dit lijken twee vragen in één. Wie op de ene ja zegt en op de andere nee, kan niet antwoorden.',
    mend: 'Maak er twee vragen van.',
  },
  negation: {
    says: 'In deze vraag staat een ontkenning ({found}). Dan wordt “ja” en “nee” snel verwisseld.',
    mend: 'Stel de vraag zonder ontkenning als dat kan.',
  },
  longSentence: {
    says: 'Deze zin heeft {words} woorden. Na {most} woorden is men het begin vergeten.',
    mend: 'Maak er twee zinnen van.',
  },
  longWord: {
    says: '“{found}” is een lang woord ({syllables} lettergrepen).',
    mend: 'Gebruik een korter woord als het bestaat, of leg het uit.',
  },
  stiffWord: { says: '“{found}” is schrijftaal.', mend: 'Schrijf liever “{plain}”.' },
  unusedChoiceList: {
    says: 'Geen enkele vraag gebruikt de antwoordenlijst {name}.',
    mend: 'Haal de lijst weg, of kies ze bij een vraag.',
  },
  noTrustText: {
    says: 'Op de eerste pagina staat niet wie dit vraagt, waarom, of wat er met de antwoorden gebeurt ({field}).',
    mend: 'Schrijf die tekst. Wie u niet kent, antwoordt anders niet.',
  },
  // Versions
  changesMeaning: {
    says: 'Deze verandering kan maken dat mensen op iets anders antwoorden dan in de vorige versie. Eerst: “{before}” Nu: “{after}”',
    mend: 'Maak er een nieuwe vraag of een nieuw antwoord van, of bevestig dat de betekenis dezelfde is.',
  },
  usedBefore: {
    says: 'Onder deze naam of code zijn al antwoorden van iets anders bewaard. Eerst: “{before}” Nu: “{after}”',
    mend: 'Geef de nieuwe vraag een nieuwe naam, of het nieuwe antwoord een nieuwe code.',
  },
};
