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

/** The names of the texts of the accessibility statement and the privacy page. Dutch is the source. */
export type StatementKey = keyof typeof nl;
export type StatementCatalogue = Catalogue<StatementKey>;

export const STATEMENT_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<StatementKey, Message>>>> = {
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

/** The texts of both pages in a language; a language whose interface is not written reads them in English. */
export const statementMessages = (language: LanguageTag): StatementCatalogue =>
  catalogueFor(STATEMENT_TEXTS, language, ['en']);
