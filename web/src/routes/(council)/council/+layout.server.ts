import { enter } from '#lib/session/enter.ts';
import type { LayoutServerLoad } from './$types';

/** Only accounts of the council and of staff come in here. */
export const load: LayoutServerLoad = ({ locals }) => {
  enter('council', locals);
};
