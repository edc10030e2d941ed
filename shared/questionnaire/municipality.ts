/** One of the 19 municipalities of the Brussels-Capital Region. */
export interface Municipality {
  /** The Statbel (NIS) code, five digits: the option's code in answers and results. */
  readonly code: string;
  readonly label: {
    readonly nl: string;
    readonly fr: string;
    /** Both official names, French first: English speakers meet either on signs. */
    readonly en: string;
    /** In Arabic letters, with the French name of the signs, so that it is found by either. */
    readonly ar: string;
  };
}

const municipality = (code: string, nl: string, fr: string, ar: string): Municipality => ({
  code,
  label: { nl, fr, en: nl === fr ? nl : `${fr} / ${nl}`, ar: `${ar} (${fr})` },
});

/**
 * The 19 municipalities, in order of their NIS code; a page sorts them by name in the reader's language.
 *
 * Codes and the Dutch and French names: Statbel's refnis classification, state of 1 January 2020, by way of
 * the open data set vandenbroucke/belgian_municipalities (commit a2a6240); 15 of the codes were checked
 * against a second list (fienvh/uit-documentatie). The Arabic names are transcriptions of the French name.
 *
 * Never derive a municipality from a postcode: 1000, 1040, 1050, 1120 and 1130 do not map one to one (1040
 * and 1050 also cover parts of the City of Brussels). Ask for the municipality.
 */
export const MUNICIPALITIES: readonly Municipality[] = [
  municipality('21001', 'Anderlecht', 'Anderlecht', 'أندرلخت'),
  municipality('21002', 'Oudergem', 'Auderghem', 'أودرغيم'),
  municipality('21003', 'Sint-Agatha-Berchem', 'Berchem-Sainte-Agathe', 'بيرشيم سانت أغات'),
  {
    code: '21004',
    label: {
      nl: 'Brussel (Stad Brussel, Laken, Haren, Neder-Over-Heembeek)',
      fr: 'Bruxelles (Ville, Laeken, Haren, Neder-Over-Heembeek)',
      en: 'Bruxelles / Brussel (City, Laeken, Haren, Neder-Over-Heembeek)',
      ar: 'بروكسل: المدينة ولاكن وهارن ونيدر أوفر هيمبيك (Bruxelles)',
    },
  },
  municipality('21005', 'Etterbeek', 'Etterbeek', 'إتربيك'),
  municipality('21006', 'Evere', 'Evere', 'إيفير'),
  municipality('21007', 'Vorst', 'Forest', 'فوريه'),
  municipality('21008', 'Ganshoren', 'Ganshoren', 'غانسهورن'),
  municipality('21009', 'Elsene', 'Ixelles', 'إكسيل'),
  municipality('21010', 'Jette', 'Jette', 'جيت'),
  municipality('21011', 'Koekelberg', 'Koekelberg', 'كوكلبرغ'),
  municipality('21012', 'Sint-Jans-Molenbeek', 'Molenbeek-Saint-Jean', 'مولنبيك سان جان'),
  municipality('21013', 'Sint-Gillis', 'Saint-Gilles', 'سان جيل'),
  municipality('21014', 'Sint-Joost-ten-Node', 'Saint-Josse-ten-Noode', 'سان جوس تن نود'),
  municipality('21015', 'Schaarbeek', 'Schaerbeek', 'سكاربيك'),
  municipality('21016', 'Ukkel', 'Uccle', 'أوكل'),
  municipality('21017', 'Watermaal-Bosvoorde', 'Watermael-Boitsfort', 'واترمايل بوافور'),
  municipality('21018', 'Sint-Lambrechts-Woluwe', 'Woluwe-Saint-Lambert', 'وولوي سان لامبير'),
  municipality('21019', 'Sint-Pieters-Woluwe', 'Woluwe-Saint-Pierre', 'وولوي سان بيير'),
];
