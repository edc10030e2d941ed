/**
 * The weighted count that is published: as much of the true one as the published count is of the true count, so that
 * it says nothing that the published count does not. `null` where the count is hidden; 0 for nobody.
 *
 * Source: Handbook on Statistical Disclosure Control, chapter 5: magnitudes are published through perturbed counts.
 */
export function publishedWeighted(weighted: number, published: number | null, count: number): number | null {
  if (published === null) return null;
  return count === 0 ? 0 : (weighted * published) / count;
}
