import { enter } from '#lib/session/enter.ts';
import type { LayoutServerLoad } from './$types';

/** Only accounts of staff come in here. */
export const load: LayoutServerLoad = ({ locals }) => {
  enter('studio', locals);
};
