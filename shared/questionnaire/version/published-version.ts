import type { Questionnaire } from '../questionnaire.ts';
import type { Origins } from './origins.ts';

/** A questionnaire with the names that have changed since the published version before it. */
export interface Lineage {
  readonly questionnaire: Questionnaire;
  readonly origins?: Origins;
}

/** A published version. */
export interface PublishedVersion extends Lineage {
  readonly version: number;
}
