import { organisation } from '#lib/statement/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  language: locals.language,
  organisation: organisation(),
});
