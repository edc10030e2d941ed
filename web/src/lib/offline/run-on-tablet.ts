/** Runs one interview after another in the browser of a tablet that goes from hand to hand. */
import { runInterview } from './run-interview.ts';
import { TABLET_KIT } from './tablet-kit.ts';

runInterview(TABLET_KIT);
