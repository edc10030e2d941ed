import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import ar from './ar.json' with { type: 'json' };
import bg from './bg.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import prs from './prs.json' with { type: 'json' };
import ps from './ps.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import so from './so.json' with { type: 'json' };
import sq from './sq.json' with { type: 'json' };
import ti from './ti.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** The names of the texts on the resident's pages. Dutch is the source: a key exists when it stands there. */
export type ResidentKey = keyof typeof nl;
export type ResidentCatalogue = Catalogue<ResidentKey>;

export const RESIDENT_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<ResidentKey, Message>>>> = {
  nl,
  fr,
  en,
  ar,
  es,
  tr,
  ro,
  ti,
  ps,
  prs,
  uk,
  fa,
  so,
  sq,
  pt,
  bg,
  pl,
  it,
  ru,
  de,
  zh,
};

/** The texts of the resident's pages in a language, else in the first of the fallbacks that has them. */
export const residentMessages = (
  language: LanguageTag,
  fallbacks: readonly LanguageTag[] = ['nl'],
): ResidentCatalogue => catalogueFor(RESIDENT_TEXTS, language, fallbacks);
