import { entry, type PlanEntry } from './entry.ts';

/** Strategic goal 4 of the plan: its operational goals and results. */
export const SOCIAL_COHESION: readonly PlanEntry[] = [
  entry(
    '4',
    ['Samenhang en een gedeelde toekomst', 'Cohésion et avenir partagé', 'Cohesion and a shared future'],
    'Door het bevorderen van de sociale samenhang tussen individuen, groepen en netwerken in Brussel wordt een gedeelde toekomst opgebouwd, gebaseerd op wederzijdse openheid en gelijke kansen.',
  ),
  entry(
    '4.1',
    [
      'Lokale initiatieven brengen mensen samen',
      'Des initiatives locales rassemblent les gens',
      'Local initiatives bring people together',
    ],
    'Een fijnmazig netwerk van lokale N+ initiatieven werkt aan gemeenschapsvorming en brengt mensen samen op basis van gemeenschappelijke interesses.',
  ),
  entry(
    '4.1.1',
    ['Het kleine ontmoeten', 'Les petites rencontres', 'Small encounters'],
    'Er wordt ingezet op (aansluiting bij) N+ initiatieven rond het kleine ontmoeten en gemeenschapsvorming in de (semi-)publieke ruimte.',
  ),
  entry(
    '4.2',
    ['Juiste beeldvorming en dialoog', 'Une image juste et le dialogue', 'A fair image and dialogue'],
    'Er wordt ingezet op een correcte beeldvorming omtrent etnisch-culturele diversiteit in het maatschappelijke debat en op het bevorderen van de sociale samenhang en dialoog.',
  ),
  entry(
    '4.2.1',
    [
      'Verbinden, en stereotypen tegengaan',
      'Relier, et combattre les stéréotypes',
      'Connecting, and countering stereotypes',
    ],
    'Om het samenleven in diversiteit concreet zichtbaar te maken en mee vorm te geven worden initiatieven opgezet die verbindend werken en stereotype beeldvorming tegengaan.',
  ),
  entry(
    '4.2.2',
    ['Dialoog tussen jongeren', 'Le dialogue entre jeunes', 'Dialogue between young people'],
    'Er wordt versterkt ingezet op het bevorderen van dialoog tussen jongeren van diverse achtergronden, met bijzondere aandacht voor interreligieuze en interlevensbeschouwelijke dialoog.',
  ),
];
