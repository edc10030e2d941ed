import { keepTablet } from './keep-tablet.ts';
import { PrivateStep } from './private-step.ts';
import TabletAlone from './TabletAlone.svelte';
import TabletHand from './TabletHand.svelte';
import TabletIdle from './TabletIdle.svelte';
import TabletLanguages from './TabletLanguages.svelte';
import TabletReturn from './TabletReturn.svelte';

/** All that an interview on a tablet needs beside one on a phone of one's own, which loads none of it. */
export const TABLET_KIT = {
  keepTablet,
  PrivateStep,
  Alone: TabletAlone,
  Hand: TabletHand,
  Idle: TabletIdle,
  Languages: TabletLanguages,
  Return: TabletReturn,
} as const;
export type TabletKit = typeof TABLET_KIT;
