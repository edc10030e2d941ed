/**
 * How the people of the Brussels-Capital Region are spread, for made-up residents. Starter margins: import
 * Statbel's current tables before weighting real answers.
 */

/** Statbel, inhabitants on 1 January 2020, by NIS code (open data set vandenbroucke/belgian_municipalities, commit a2a6240). */
export const MUNICIPALITY = {
  '21001': 120887,
  '21002': 34404,
  '21003': 25502,
  '21004': 185103,
  '21005': 48473,
  '21006': 42656,
  '21007': 56581,
  '21008': 25234,
  '21009': 87632,
  '21010': 52728,
  '21011': 21959,
  '21012': 97979,
  '21013': 49678,
  '21014': 27497,
  '21015': 132799,
  '21016': 83980,
  '21017': 25332,
  '21018': 57712,
  '21019': 42119,
} as const;

/**
 * Single years of age, added up (Statbel data in UGentBiomath/COVID19-Model, commit ff9fbd0; its total equals
 * that of 1 January 2020). From 13: younger people are not asked.
 */
export const AGE = {
  '13_15': 41790,
  '16_17': 25882,
  '18_24': 104440,
  '25_34': 208674,
  '35_44': 186386,
  '45_54': 159151,
  '55_64': 122983,
  '65_74': 82580,
  '75p': 77013,
} as const;

/** Statbel, population on 1 January 2025 by sex, Brussels-Capital Region, all ages (x: our guess). */
export const GENDER = { f: 640450, m: 615345, x: 6000 } as const;

/** Statbel, Herkomst, 1 January 2024, Brussels-Capital Region, in percent; the last is 100 minus the others. */
export const ORIGIN = {
  belgian_foreign_background: 40.2,
  non_belgian: 37.2,
  belgian_belgian_background: 22.6,
} as const;
