import { entry, type PlanEntry } from './entry.ts';

/** Strategic goal 3 of the plan: its operational goals and results. */
export const CHANCES_FOR_DUTCH: readonly PlanEntry[] = [
  entry(
    '3',
    [
      'Kansen om Nederlands te leren en te gebruiken',
      'Des occasions d’apprendre et d’utiliser le néerlandais',
      'Chances to learn and use Dutch',
    ],
    'Binnen de meertalige Brusselse context krijgen anderstalige Brusselaars, waaronder ook Brusselaars met een migratieachtergrond, kansen om het Nederlands te leren en te gebruiken.',
  ),
  entry(
    '3.1',
    ['Nederlands leren en oefenen', 'Apprendre et pratiquer le néerlandais', 'Learning and practising Dutch'],
    'Er is een kwaliteitsvol en behoeftendekkend aanbod Nederlands leren en oefenen.',
  ),
  entry(
    '3.1.1',
    [
      'Het aanbod Nederlands bekendmaken',
      'Faire connaître l’offre de néerlandais',
      'Making the offer of Dutch known',
    ],
    'Het aanbod Nederlands leren en oefenen wordt breed en op maat bekend gemaakt.',
  ),
  entry(
    '3.1.2',
    ['Aanbod Nederlands op maat', 'Une offre de néerlandais sur mesure', 'Tailored Dutch courses'],
    'Er wordt op basis van de behoeften van specifieke doelgroepen een aanbod op maat ontwikkeld. Er worden initiatieven genomen naar ouders met kinderen binnen Nederlandstalig onderwijs en/of kinderopvang, naar Brusselaars die een opleiding volgen, naar jonge werkzoekenden, neet’s, Voor de doelgroep N+ inburgeraars worden het onthaal, de intake en het aanbod Nederlands leren en oefenen gezamenlijk met het Agentschap Integratie en Inburgering verder vorm gegeven.',
  ),
  entry(
    '3.2',
    [
      'Taalbeleid in diensten en organisaties',
      'Politique linguistique des services et organisations',
      'Language policy in services and organisations',
    ],
    'Diensten en organisaties uit het Nederlandstalig netwerk in Brussel worden begeleid en ondersteund op vlak van taalbeleid.',
  ),
  entry(
    '3.2.1',
    ['Duidelijke taal', 'Un langage clair', 'Plain language'],
    'De ondersteuning van organisaties uit het Nederlandstalig netwerk in Brussel wordt waar nodig geactualiseerd. Het project ’duidelijke taal’ (spreken en schrijven) wordt gepromoot.',
  ),
  entry(
    '3.2.2',
    [
      'Samen organisaties begeleiden',
      'Accompagner ensemble les organisations',
      'Guiding organisations together',
    ],
    'De samenwerking tussen het Huis van het Nederlands en het Agentschap Integratie en Inburgering binnen de begeleiding van organisaties uit het Nederlandstalig netwerk in Brussel wordt, waar nodig en mogelijk, versterkt (o.a. ervaringsgericht vrijwilligerswerk, begeleiding rond brede toegankelijkheid).',
  ),
];
