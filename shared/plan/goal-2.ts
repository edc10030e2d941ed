import { entry, type PlanEntry } from './entry.ts';

/** Strategic goal 2 of the plan: its operational goals and results. */
export const FULL_PARTICIPATION: readonly PlanEntry[] = [
  entry(
    '2',
    [
      'Talenten ontplooien en volwaardig deelnemen',
      'Déployer ses talents et participer pleinement',
      'Developing talents and taking part fully',
    ],
    'Brusselaars met een migratieachtergrond kunnen zich ontplooien, hun talenten inzetten en participeren volwaardig aan het maatschappelijk leven.',
  ),
  entry(
    '2.1',
    [
      'Actief deelnemen aan voorzieningen en netwerken',
      'Participer activement aux services et aux réseaux',
      'Taking an active part in services and networks',
    ],
    'N+ Brusselaars met een migratieachtergrond participeren actief binnen de Nederlandstalige gemeenschapsvoorzieningen en -netwerken.',
  ),
  entry(
    '2.1.1',
    ['Trajecten voor leiderschap', 'Parcours de leadership', 'Leadership courses'],
    'Er worden leiderschapsvormende trajecten voor N+ Brusselaars met een migratieachtergrond gerealiseerd zodat zij binnen hun brede leefomgeving effectiever kunnen participeren. De Brusselwerking van het Minderhedenforum is een belangrijke partner in dit proces van empowerment.',
  ),
  entry(
    '2.1.2',
    ['Betrokken en bevraagd worden', 'Être associé et consulté', 'Being involved and asked'],
    'Binnen de Nederlandstalige gemeenschapsvoorzieningen en -netwerken worden N+ Brusselaars met een migratieachtergrond meer actief betrokken en bevraagd, zodat ze mee vorm kunnen geven en deel hebben aan deze voorzieningen en netwerken. De VGC geeft deze betrokkenheid vorm binnen haar eigen aanbod en stimuleert gesubsidieerde voorzieningen om hetzelfde te doen.',
  ),
  entry(
    '2.1.3',
    ['Divers vrijwilligerswerk', 'Un bénévolat diversifié', 'Diverse volunteering'],
    'Er wordt ingezet op ondersteuning van N+ organisaties rond het werken met een etnisch-cultureel divers vrijwilligerspubliek. Er wordt werk gemaakt van de ontwikkeling en ontsluiting van goede praktijken om tot een versterkt vrijwilligerswerk door N+ Brusselaars met een migratieachtergrond binnen het netwerk van de VGC en haar (gesubsidieerde) voorzieningen te komen.',
  ),
  entry(
    '2.2',
    [
      'Een erkend en divers verenigingsleven',
      'Une vie associative diverse et reconnue',
      'Recognition for diverse associations',
    ],
    'Het N+ etnisch-cultureel divers verenigingsleven wordt erkend en gestimuleerd.',
  ),
  entry(
    '2.2.1',
    [
      'Steun voor etnisch-culturele verenigingen',
      'Soutien aux associations ethnoculturelles',
      'Support for ethnic-cultural associations',
    ],
    'N+ Etnisch-culturele verenigingen worden inhoudelijk, praktisch en financieel ondersteund. Sociaal-culturele praktijken die een betere cultuurparticipatie mogelijk maken worden ondersteund.',
  ),
  entry(
    '2.2.2',
    [
      'Verenigingen werken samen met het werkveld',
      'Coopération entre associations et terrain',
      'Associations work together with the field',
    ],
    'Samenwerking tussen de door de VGC erkende etnisch-culturele verenigingen en andere organisaties uit het Nederlandstalig werkveld in Brussel wordt gestimuleerd. De Brusselwerking van het Minderhedenforum neemt hierin een schakelfunctie op.',
  ),
  entry(
    '2.3',
    [
      'Onthaal van nieuwkomers en oudkomers',
      'Accueil des primo-arrivants et des personnes établies',
      'Reception of newcomers and the long-settled',
    ],
    'De integratie van N+ nieuwkomers en oudkomers wordt gerealiseerd via een adequaat en behoeftegericht onthaalbeleid.',
  ),
  entry(
    '2.3.1',
    [
      'Inburgering op maat van de persoon',
      'Un parcours d’intégration adapté à la personne',
      'Civic integration that fits the person',
    ],
    'Het Agentschap biedt inburgerings- en toeleidingstrajecten aan die maximaal rekening houden met de context, de talenten en de perspectieven van N+ inburgeraars.',
  ),
  entry(
    '2.3.2',
    [
      'Trajecten voor wie nu niet bereikt wordt',
      'Des parcours pour ceux que l’on n’atteint pas',
      'Courses for those not reached now',
    ],
    'Er worden trajecten op maat ontwikkeld voor N+ doelgroepen die binnen het reguliere inburgeringsaanbod onvoldoende (kunnen) worden bereikt: minderjarigen, laaggeletterde vrouwen met jonge kinderen, hoogopgeleide nieuwkomers.',
  ),
  entry(
    '2.3.3',
    [
      'Doorverwijzing en opvolging na inburgering',
      'Orientation et suivi après le parcours d’intégration',
      'Referral and follow-up after civic integration',
    ],
    'Binnen het inburgeringsaanbod wordt op basis van de noden van de N+ inburgeraar versterkt ingezet op doorverwijzing van inburgeraars, kennismaking met het reguliere aanbod van partnerorganisaties en, waar mogelijk, duurzame klantopvolging van N+ inburgeraars in het Nederlandstalig werkveld in Brussel. Er wordt prioritair ingezet op versterkte samenwerking rond NT2, opleiding en tewerkstelling, zorg en opvoedingsondersteuning, vrije tijd en vrijwilligerswerk.',
  ),
  entry(
    '2.3.4',
    ['Minderjarige nieuwkomers', 'Les mineurs primo-arrivants', 'Newcomers under 18'],
    'Minderjarige N+ nieuwkomers en hun omgeving worden meer geïntegreerd begeleid vanuit verschillende partnerorganisaties. Hiertoe wordt vanuit een analyse van de noden van deze doelgroep en het bestaande aanbod ingezet op sectoroverschrijdende netwerkontwikkeling en samenwerking.',
  ),
  entry(
    '2.4',
    [
      'Groepen die extra aandacht vragen',
      'Des groupes qui demandent plus d’attention',
      'Groups that need more attention',
    ],
    'De integratie van specifieke N+ doelgroepen wordt verhoogd.',
  ),
  entry(
    '2.4.1',
    ['Juridische hulp over verblijf', 'Aide juridique en matière de séjour', 'Legal help on residence'],
    'In Brussel is een eerste- en tweedelijns N+ aanbod rond juridische dienstverlening inzake vreemdelingenrecht beschikbaar dat vorm krijgt op basis van een geïntegreerde samenwerking tussen CAW Brussel en het Agentschap Integratie en Inburgering.',
  ),
  entry(
    '2.4.2',
    [
      'Toekomstoriëntatie bij precair verblijf',
      'Perspectives d’avenir en séjour précaire',
      'Future prospects for people with precarious residence',
    ],
    'In Brussel wordt voorzien in oriëntatie van mensen met een precair verblijf naar een zinvol toekomstperspectief.',
  ),
  entry(
    '2.4.3',
    [
      'Slachtoffers van mensenhandel',
      'Victimes de la traite des êtres humains',
      'Victims of human trafficking',
    ],
    'De VGC ondersteunt de N+ Brusselse werking voor slachtoffers van mensenhandel.',
  ),
  entry(
    '2.4.4',
    [
      'Medische noden bij precair verblijf',
      'Besoins médicaux en séjour précaire',
      'Medical needs of people with precarious residence',
    ],
    'In Brussel wordt voorzien in een N+ ondersteuningsaanbod aan mensen met een precair verblijf die medische noden hebben of aan personen die deze mensen begeleiden.',
  ),
  entry(
    '2.4.5',
    ['Aanspreekpunt voor Roma', 'Point de contact pour les Roms', 'Contact point for Roma'],
    'In Brussel wordt voorzien in een N+ aanspreekpunt dat de integratie van Roma bevordert en inzet op doorstroom naar onderwijs en opleiding en toeleiding naar andere Nederlandstalige gemeenschapsvoorzieningen.',
  ),
  entry(
    '2.4.6',
    [
      'Holebi’s met een migratieachtergrond',
      'Personnes LGB issues de la migration',
      'LGB people with a migration background',
    ],
    'In Brussel wordt voorzien in een aanbod voor N+ holebi’s met een migratieachtergrond en hun omgeving. Er wordt ingezet op individuele begeleiding van de doelgroep, maar ook op sensibiliserend werken naar de bredere omgeving en op ondersteuning van hulpverlening en breder werkveld om deze doelgroep beter te begeleiden waar nodig.',
  ),
  entry(
    '2.4.7',
    [
      'Niet-begeleide minderjarigen en pleegzorg',
      'Mineurs non accompagnés et placement familial',
      'Unaccompanied minors and foster care',
    ],
    'Met oog op meer kwaliteitsvolle opvang voor niet-begeleide buitenlandse N+ minderjarigen wordt ingezet op de aansluiting van deze doelgroep bij pleegzorg.',
  ),
  entry(
    '2.4.8',
    [
      'Laagdrempelige werking met kwetsbare vrouwen',
      'Travail de proximité avec des femmes vulnérables',
      'Low-threshold work with vulnerable women',
    ],
    'Via een netwerk van laagdrempelige werkingen worden maatschappelijk kwetsbare N+ Brusselaars (vaak vrouwen) met een migratieachtergrond versterkt. Er wordt ingezet op empowerend basiswerk en op samenwerking met relevante organisaties in het Nederlandstalig werkveld met oog op doorverwijzing van het doelpubliek.',
  ),
];
