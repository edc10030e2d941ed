import { entry, type PlanEntry } from './entry.ts';

/** Strategic goal 5 of the plan: its operational goals and results. */
export const COORDINATED_POLICY: readonly PlanEntry[] = [
  entry(
    '5',
    [
      'Een gecoördineerd beleid dat noden beantwoordt',
      'Une politique coordonnée qui répond aux besoins',
      'A coordinated policy that answers needs',
    ],
    'De VGC voert een gecoördineerd en horizontaal integratie- en inburgeringsbeleid dat een antwoord biedt op de reële noden in de stedelijke samenleving.',
  ),
  entry(
    '5.1',
    ['Regie en monitoring', 'Coordination et suivi', 'Coordination and monitoring'],
    'Vanuit haar regierol voert en ontwikkelt de VGC een coherent beleid inzake integratie op basis van een aangepast beleidsinstrumentarium en monitoring.',
  ),
  entry(
    '5.1.1',
    [
      'Opvolging en evaluatie van het plan',
      'Suivi et évaluation du plan',
      'Monitoring and evaluating the plan',
    ],
    'Om concrete resultaten op het terrein te behalen zal de verdere uitvoering van het beleidsplan worden gemonitord. Een evaluatie van de uitvoering van het beleidsplan vindt plaats in samenwerking met de betrokken actoren, mede met oog op de voorbereiding van de volgende beleidsperiode.',
  ),
  entry(
    '5.1.2',
    ['Samenwerking met het Agentschap', 'Coopération avec l’Agence', 'Working with the Agency'],
    'De samenwerking met het Agentschap Integratie en Inburgering wordt uitgebouwd op basis van de afgesloten samenwerkingsovereenkomst.',
  ),
  entry(
    '5.1.3',
    ['Een sterkere administratie', 'Une administration renforcée', 'A stronger administration'],
    'De VGC-administratie wordt met het oog op de realisatie van de regierol in het kader van het integratiebeleid versterkt op basis van bijkomende middelen van de Vlaamse overheid. Op die manier kan intensiever worden ingezet op de samenwerking met prioritaire actoren, op de regie op verschillende niveaus en op het opnemen van een rol als facilitator, project- en netwerkontwikkelaar in functie van een versterkte integratie van N+ Brusselaars met een migratieachtergrond.',
  ),
  entry(
    '5.1.4',
    ['Herkomstmonitoring', 'Suivi selon l’origine', 'Monitoring by origin'],
    'Er wordt onderzocht hoe herkomstmonitoring in reeds bestaande of nog te ontwikkelen meetinstrumenten kan worden doorgevoerd, waar en op basis van welke indicatoren dit relevant is.',
  ),
  entry(
    '5.1.5',
    [
      'Een systematische behoeftenbevraging',
      'Une enquête systématique sur les besoins',
      'A systematic needs survey',
    ],
    'Met oog op een versterkte analyse van de omgeving, gewerkt aan een bundeling van de beschikbare gegevens m.b.t. etnisch-culturele diversiteit. Een meer systematische monitoring van de behoeften en noden van het doelpubliek wordt vooropgesteld o.a. via het realiseren van een behoeftenbevraging.',
  ),
  entry(
    '5.2',
    [
      'Afstemming met andere overheden',
      'Concertation avec les autres autorités',
      'Alignment with other authorities',
    ],
    'Het door de VGC gevoerde beleid vertrekt vanuit de Brusselse realiteit, sluit aan bij de Vlaamse regelgeving en zoekt synergie met het beleid van andere (Brusselse) overheden.',
  ),
  entry(
    '5.2.1',
    ['Overleg en uitwisseling', 'Concertation et échange', 'Consultation and exchange'],
    'De VGC neemt initiatieven om het integratiebeleid in Brussel af te stemmen met andere overheden via deelname aan overleg, en via de organisatie van uitwisseling.',
  ),
  entry(
    '5.2.2',
    ['Brusseltoets van regelgeving', 'Test bruxellois de la réglementation', 'Brussels test of regulation'],
    'De VGC realiseert een (Brussel)toetsing van regelgeving en andere beleidsmaatregelen in het kader van het Vlaams integratiebeleid.',
  ),
  entry(
    '5.3',
    ['Inspraak in het beleid', 'Participation aux décisions politiques', 'A say in policy'],
    'N+ Brusselaars met een migratieachtergrond en N+ terreinpartners worden structureel betrokken bij en hebben inspraak in de voorbereiding, uitvoering en evaluatie van beleid.',
  ),
  entry(
    '5.3.1',
    [
      'De adviesraad adviseert strategisch',
      'Le conseil consultatif donne des avis stratégiques',
      'The advisory council advises on strategy',
    ],
    'De adviesraad Etnisch-Culturele Minderheden vervult een strategische adviesfunctie rond het integratiebeleid in Brussel. De adviesraad Etnisch-Culturele Minderheden wordt betrokken bij advisering van dossiers en thema’s die een impact hebben op het integratiebeleid.',
  ),
  entry(
    '5.3.2',
    ['Meer diverse adviesorganen', 'Des organes consultatifs plus divers', 'More diverse advisory bodies'],
    'De VGC neemt initiatieven om binnen haar eigen adviesorganen de participatie van N+ Brusselaars met een migratieachtergrond te verhogen en hun betrokkenheid te versterken.',
  ),
  entry(
    '5.3.3',
    [
      'Integratie als thema van adviesorganen',
      'L’intégration, thème des organes consultatifs',
      'Integration as a theme of advisory bodies',
    ],
    'Deze adviesorganen besteden inhoudelijk aandacht aan thema’s met betrekking tot het integratiebeleid.',
  ),
  entry(
    '5.3.4',
    ['Nieuwe vormen van participatie', 'De nouvelles formes de participation', 'New forms of participation'],
    'De VGC onderzoekt hoe nieuwe participatievormen voor en door N+ Brusselaars met een migratieachtergrond kunnen worden opgezet met oog op een versterkt participatief beleid.',
  ),
  entry(
    '5.3.5',
    [
      'Afstemming met terreinpartners',
      'Concertation avec les partenaires de terrain',
      'Alignment with partners in the field',
    ],
    'De VGC neemt initiatieven om de werking van de betrokken N+ terreinpartners te stimuleren en af te stemmen, onder andere via consultatie van en overleg met terreinpartners, permanente actoranalyse, de organisatie van de Werkgroep Integratie Brussel, en via de afstemming van de uitvoering op basis van subsidie- en samenwerkingsovereenkomsten.',
  ),
  entry(
    '5.4',
    ['De VGC als voorbeeld', 'La VGC comme exemple', 'The VGC as an example'],
    'De VGC neemt een voorbeeldfunctie op en werkt aan de interculturalisering van de interne organisatie.',
  ),
  entry(
    '5.4.1',
    ['Charter diversiteit', 'Charte de la diversité', 'Diversity charter'],
    'Samen met experts en werkveld wordt een charter inzake diversiteitsbeleid opgesteld. Hiertoe worden proefprojecten opgezet in zorg en vrije tijd.',
  ),
  entry(
    '5.4.2',
    [
      'Instroom en doorstroom van kansengroepen',
      'Recrutement et progression des groupes défavorisés',
      'Recruitment and advancement of disadvantaged groups',
    ],
    'De instroom en doorstroom van kansengroepen, waaronder personen met een migratieachtergrond wordt geanalyseerd. Reeds ontwikkelde maatregelen (o.a. taalbeleid, onthaalbeleid) worden geëvalueerd en waar nodig bijgestuurd.',
  ),
  entry(
    '5.4.3',
    ['Elders verworven competenties', 'Compétences acquises ailleurs', 'Skills acquired elsewhere'],
    'Het beleid inzake elders verworven competenties wordt verder ontwikkeld. De impact op de instroom van personen met een migratieachtergrond wordt nagegaan.',
  ),
  entry(
    '5.4.4',
    ['Vorming van medewerkers', 'Formation du personnel', 'Training of staff'],
    'Bij het ontwikkelen van medewerkers gaat aandacht naar vorming en expertiseontwikkeling over (etnisch-culturele) diversiteit, in het bijzonder binnen onthaalfuncties, bij medewerkers Personeel&HRM en bij leidinggevenden.',
  ),
  entry(
    '5.4.5',
    [
      'Meten hoe divers het personeel is',
      'Mesurer la diversité du personnel',
      'Measuring how diverse staff are',
    ],
    'Er worden meetinstrumenten ontwikkeld die een duidelijker beeld geven over het aantal personeelsleden uit kansengroepen.',
  ),
  entry(
    '5.4.6',
    ['Streefcijfers', 'Objectifs chiffrés', 'Target figures'],
    'Er worden concrete streefcijfers per kansengroep vooropgesteld.',
  ),
  entry(
    '5.4.8',
    [
      'Communicatie die mensen bereikt',
      'Une communication qui touche les gens',
      'Communication that reaches people',
    ],
    'De communicatiestrategie van de VGC met het oog op een effectiever bereik van N+ Brusselaars met een migratieachtergrond wordt verder ontwikkeld. Daarbij wordt ingezet op een bewuste omgang met taal en op het screenen van de bestaande instrumenten en methoden in functie van communicatie-impact en bereik van N+ Brusselaars met een migratieachtergrond. Instrumenten en methoden rond doelgroepcommunicatie worden ontwikkeld en gehanteerd.',
  ),
];
