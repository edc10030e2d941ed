import type { Chance } from './chance.ts';
import type { Person } from './person.ts';

/** In which of the offered languages a person fills in the survey. */
export function languageFor(person: Person, offered: readonly string[], chance: Chance): string {
  const arabic = person.otherLanguage === 'ar' || person.otherLanguage === 'ber';
  const weights: Record<string, number> = {
    nl: person.speaksDutch === '3' ? 70 : person.speaksDutch === '2' ? 30 : 2,
    fr: person.speaksFrench ? 50 : 4,
    en: person.speaksEnglish ? 16 : 4,
    ar: arabic ? (person.newcomer ? 60 : 14) : 0.2,
  };
  const possible = Object.fromEntries(offered.map((tag) => [tag, weights[tag] ?? 1]));
  return chance.pick<string>(possible) ?? offered[0] ?? 'nl';
}
