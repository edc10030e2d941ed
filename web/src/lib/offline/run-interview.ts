import { mount } from 'svelte';
import DeviceInterview from './DeviceInterview.svelte';
import type { DeviceSurvey } from './device-survey.ts';
import type { TabletKit } from './tablet-kit.ts';

/** Draws the interview in the page, in the place that says which survey it is. */
export function runInterview(tablet?: TabletKit): void {
  const place = document.querySelector<HTMLElement>('[data-device]');
  if (!place) return;
  const device = JSON.parse(place.dataset['device'] ?? '') as DeviceSurvey;
  place.replaceChildren();
  mount(DeviceInterview, { target: place, props: { device, tablet } });
}
