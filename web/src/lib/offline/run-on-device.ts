/** Runs an interview in the browser, on the page that the device keeps for when there is no network. */
import { runInterview } from './run-interview.ts';

runInterview();
