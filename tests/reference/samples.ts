import type { Sample } from '#shared/results/variance/sample.ts';
import { rake } from '#shared/results/weight/rake.ts';
import { data, designOf, marginOf } from './data.ts';

/** Californian schools by type, and by whether they met their school-wide target: the population of the samples. */
export const SCHOOLS = { E: 4421, H: 755, M: 1018 };
const POPULATION = { stype: SCHOOLS, 'sch.wide': { No: 1072, Yes: 5122 } };

/** 200 schools, drawn by type. */
export function strata(
  columns: { readonly population?: Float64Array | undefined } = {
    population: data('apistrat').numbers('fpc'),
  },
): Sample {
  const { size, texts, numbers } = data('apistrat');
  return { weights: numbers('pw'), design: designOf({ size, strata: texts('stype'), ...columns }) };
}

/** 183 schools of 15 districts, all of each. */
export function clusters(): Sample {
  const { size, texts, numbers } = data('apiclus1');
  return {
    weights: numbers('pw'),
    design: designOf({ size, clusters: texts('dnum'), population: numbers('fpc') }),
  };
}

/** 200 schools, drawn from all. */
export function simple(): Sample {
  const { size, numbers } = data('apisrs');
  return { weights: numbers('pw'), design: designOf({ size, population: numbers('fpc') }) };
}

/** A sample of which nothing but the weights is known. */
export function weightsOnly(name: string): Sample {
  const { size, numbers } = data(name);
  return { weights: numbers('pw'), design: designOf({ size }) };
}

/** A sample raked to the population. */
export function raked(
  name: string,
  sample: Sample,
  by: readonly (keyof typeof POPULATION)[] = ['stype', 'sch.wide'],
): Sample {
  const margins = by.map((column) => marginOf(column, data(name).texts(column), POPULATION[column]));
  const outcome = rake(sample.weights, margins, { tolerance: 1e-12 });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return { ...sample, weights: outcome.weights, margins };
}
