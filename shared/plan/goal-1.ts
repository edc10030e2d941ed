import { entry, type PlanEntry } from './entry.ts';

/** Strategic goal 1 of the plan: its operational goals and results. */
export const ACCESSIBLE_SERVICES: readonly PlanEntry[] = [
  entry(
    '1',
    ['Toegankelijke voorzieningen', 'Des services accessibles', 'Accessible services'],
    'Maatschappelijke voorzieningen stemmen hun beleid, werking en dienstverlening af op de Brusselse samenleving; ze werken cultuurgevoelig en zijn toegankelijk voor de N+ Brusselaars.',
  ),
  entry(
    '1.1',
    [
      'Vrije tijd en cultuur voor iedereen',
      'Loisirs et culture pour tout le monde',
      'Leisure and culture for everybody',
    ],
    'Het vrijetijds- en cultuuraanbod is afgestemd op de etnisch-culturele diversiteit in Brussel.',
  ),
  entry(
    '1.1.1',
    [
      'De weg vinden naar vrije tijd en cultuur',
      'Trouver le chemin des loisirs et de la culture',
      'Finding the way to leisure and culture',
    ],
    'N+ Brusselaars met een migratieachtergrond vinden meer en beter hun weg naar het aanbod via acties m.b.t. toegang en bereik (o.a. territoriale spreiding, laagdrempelig complementair aanbod, prijzen- en inschrijvingsbeleid, Paspartoe, vindplaatsgericht werken en inzet op laagdrempelige communicatie, waar mogelijk via intermediairs, ...).',
  ),
  entry(
    '1.1.2',
    [
      'Zicht op noden, en het aanbod mee maken',
      'Connaître les besoins et construire l’offre ensemble',
      'Knowing needs, and shaping the offer together',
    ],
    'Er worden initiatieven genomen om meer zicht te krijgen op en proactief om te gaan met de vragen, acties, noden en verwachtingen vanuit de doelgroep. Het eigen aanbod wordt mee vorm gegeven en opgevolgd door N+ Brusselaars met een migratieachtergrond.',
  ),
  entry(
    '1.1.3',
    [
      'Organisaties die met diversiteit kunnen werken',
      'Des organisations à l’aise avec la diversité',
      'Organisations that can work with diversity',
    ],
    'Cultuur, jeugd- en sportorganisaties zijn alert voor de impact van de culturele diversiteit op hun werking en hanteren meer methodes en technieken om erop in te spelen. Via bestaande platformen worden ervaringen en voorbeeldpraktijken uitgewisseld. Organisaties kunnen, onder andere via het Agentschap Integratie en Inburgering, een beroep doen op praktijkondersteuning en begeleidingstrajecten om hun werking aan te passen en meer toegankelijk te maken. Binnen de ondersteuning geboden door het Agentschap wordt in de komende beleidsperiode gefocust op lokaal cultuurbeleid (o.a. gemeenschapscentra) en sport.',
  ),
  entry(
    '1.2',
    [
      'Welzijn, gezondheid en gezin voor iedereen',
      'Bien-être, santé et famille pour tout le monde',
      'Welfare, health and family for everybody',
    ],
    'Welzijns-, gezondheids- en gezinsvoorzieningen zijn toegankelijk voor N+ Brusselaars met een migratieachtergrond en werken aan de interculturalisering van hun werking.',
  ),
  entry(
    '1.2.1',
    ['Steun voor hulpverleners', 'Soutien aux travailleurs sociaux', 'Support for care and welfare workers'],
    'Op basis van de gesignaleerde noden wordt ingezet op concrete ondersteuning van hulpverleners, op maat van de sector en met aandacht voor een duurzaam effect. Het aanbod van vorming, intervisie en casusbespreking van de ondersteuningspartners wordt afgestemd zodat het voor eerstelijns werkers duidelijk is met welke ondersteuningsvraag ze waar terecht kunnen.',
  ),
  entry(
    '1.2.2',
    [
      'Deskundige partners in de tweede lijn',
      'Des partenaires experts en deuxième ligne',
      'Expert partners in the second line',
    ],
    'Er is een ondersteuningsaanbod van expertisepartners op de tweede lijn. De VGC gaat daarbij uit van een maximale samenwerking tussen de strategische partners nl. de Brusselwerking van het Agentschap Integratie en Inburgering, het Kenniscentrum Welzijn, Wonen en Zorg en het Huis voor Gezondheid. Deze partners staan in voor nodenanalyse, innovatieve projectontwikkeling, expertisedeling.',
  ),
  entry(
    '1.2.3',
    [
      'Cultuurgevoelig werken in gesubsidieerde organisaties',
      'Approche interculturelle dans les organisations subventionnées',
      'Culture-sensitive work in subsidised organisations',
    ],
    'Via begeleidingstrajecten, o.a. vanuit het Agentschap Integratie en Inburgering, wordt gewerkt aan de verankering van cultuurgevoelig werken binnen gesubsidieerde organisaties. In de komende beleidsperiode wordt (verder) gefocust op ouderenvoorzieningen, voorzieningen voor personen met een beperking, thuiszorgdiensten en het algemeen welzijnswerk.',
  ),
  entry(
    '1.2.4',
    ['Bemiddelaars en tolken', 'Médiateurs et interprètes', 'Mediators and interpreters'],
    'Er is een kwaliteitsvol en behoeftendekkend aanbod inzake interculturele bemiddeling en tolken. Deze instrumenten worden op basis van de beschikbare middelen zo efficiënt mogelijk ingezet op basis van de noden van het doelpubliek. Organisaties zijn op de hoogte van dit aanbod en kunnen dit gebruiken waar nodig.',
  ),
  entry(
    '1.2.5',
    ['Brugfiguren en outreach', 'Personnes-relais et travail de proximité', 'Bridge figures and outreach'],
    'De aanpak rond brugfiguren en intermediairen in de zorg en rond outreach vanuit het aanbod wordt verder gestructureerd en strategisch uitgebouwd. Binnen het algemeen welzijnswerk wordt, gezien hun centrale rol in het welzijnslandschap, versterkt ingezet op outreach op basis van een samenwerking tussen het CAW en het Agentschap Integratie en Inburgering.',
  ),
  entry(
    '1.2.6',
    [
      'Preventie en geestelijke gezondheid die iedereen bereiken',
      'Une prévention et des soins de santé mentale pour tout le monde',
      'Prevention and mental health services that reach everybody',
    ],
    'De eigen operationele diensten (LOGO en De Poolster) stemmen hun werking af op de noden van N+ Brusselaars met een migratieachtergrond. LOGO zet in op de screening van reeds ontwikkelde methodieken en instrumenten inzake gezondheidspreventie op de inzetbaarheid in de Brusselse context. Het bereiken en actief betrekken van kansengroepen is een belangrijke doelstelling binnen de werking.',
  ),
  entry(
    '1.2.7',
    [
      'Meer instroom in zorgberoepen',
      'Plus de personnes dans les métiers du soin',
      'More people into care professions',
    ],
    'Er worden initiatieven opgezet om de doorstroom van N+ Brusselaars met een migratieachtergrond naar zorgberoepen te stimuleren.',
  ),
  entry(
    '1.2.8',
    [
      'Hoger onderwijs en cultuursensitieve zorg',
      'Enseignement supérieur et soins interculturels',
      'Higher education and culture-sensitive care',
    ],
    'Een meer strategische samenwerking tussen hoger onderwijs en werkveld m.b.t. cultuursensitieve zorg wordt onderzocht.',
  ),
  entry(
    '1.2.9',
    [
      'Diversiteit in de vorming van gezinsvoorzieningen',
      'Diversité dans la formation des services aux familles',
      'Diversity in the training of family services',
    ],
    'In het vormings- en ondersteuningsaanbod voor professionelen van Nederlandstalige gezinsvoorzieningen wordt aandacht besteed aan cultuurgevoelig werken en etnisch-culturele diversiteit.',
  ),
  entry(
    '1.2.10',
    [
      'Kinderopvang, ook voor kwetsbare gezinnen',
      'Accueil des enfants, aussi pour les familles vulnérables',
      'Childcare, also for vulnerable families',
    ],
    'In de kinderopvang wordt aandacht besteed aan een evenwichtig en gecoördineerd opnamebeleid, met bijzondere aandacht voor kwetsbare gezinnen.',
  ),
  entry(
    '1.2.11',
    [
      'Het Huis van het Kind bereikt alle gezinnen',
      'La Huis van het Kind touche toutes les familles',
      'The Huis van het Kind reaches all families',
    ],
    'Binnen het preventief gezinsondersteunend aanbod wordt ingezet op het bereik van en de toegankelijkheid voor kansengroepen, waaronder N+ Brusselaars met een migratieachtergrond. Hiertoe wordt in partnerschap met het Agentschap Integratie en Inburgering versterkt ingezet op de afstemming van het aanbod van het Huis van het Kind in Brussel op de noden van een etnisch-cultureel divers doelpubliek (o.a. toeleiding en outreachende werking).',
  ),
  entry(
    '1.3',
    [
      'Onderwijs en opleiding als hefboom',
      'Enseignement et formation comme levier',
      'Education and training as a lever',
    ],
    'Het Nederlandstalig onderwijs- en opleidingsaanbod in het Brussels hoofdstedelijk gewest vormt een hefboom voor gelijke kansen voor alle Brusselaars.',
  ),
  entry(
    '1.3.1',
    [
      'Informatie over Nederlandstalige scholen',
      'Information sur les écoles néerlandophones',
      'Information on Dutch-language schools',
    ],
    'N+ Brusselaars worden (o.a. via intermediaire organisaties) op maat geïnformeerd over school lopen in het Nederlandstalig onderwijs in Brussel.',
  ),
  entry(
    '1.3.2',
    [
      'Steun voor wie in het onderwijs werkt',
      'Soutien aux professionnels de l’enseignement',
      'Support for those who work in education',
    ],
    'Het Onderwijscentrum Brussel realiseert een versterkte kwaliteitsondersteuning voor professionelen actief binnen het onderwijs. Binnen deze ondersteuning wordt aandacht besteed aan diversiteit, taal en meertaligheid.',
  ),
  entry(
    '1.3.3',
    ['Oriëntering en studiekeuze', 'Orientation et choix des études', 'Guidance and choice of studies'],
    'De initiatieven die de VGC neemt rond oriëntering en studiekeuze worden getoetst in functie van aansluiting bij een divers doelpubliek.',
  ),
  entry(
    '1.3.4',
    ['Toekomstige leerkrachten', 'Les futurs enseignants', 'Future teachers'],
    'Via een samenwerking tussen het Onderwijscentrum Brussel en de Nederlandstalige lerarenopleidingen in Brussel wordt gewerkt aan gezamenlijke projecten met het oog op het versterken van de nodige vaardigheden bij toekomstige leerkrachten.',
  ),
  entry(
    '1.3.5',
    [
      'Begeleiding naar werk en opleiding op maat',
      'Accompagnement sur mesure vers l’emploi et la formation',
      'Tailored guidance to work and training',
    ],
    'Binnen de werking van de Leerwinkel en werkwinkels wordt ingezet op outreach naar en maatwerk voor N+ Brusselaars met een migratieachtergrond, met bijzondere aandacht voor de doelgroep van inburgering.',
  ),
];
