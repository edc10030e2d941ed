/** Runs an interview in the browser, on the page that the device keeps for when there is no network. */
import { mount } from 'svelte';
import DeviceInterview from './DeviceInterview.svelte';
import type { DeviceSurvey } from './device-survey.ts';

const place = document.querySelector<HTMLElement>('[data-device]');
if (place) {
  const device = JSON.parse(place.dataset['device'] ?? '') as DeviceSurvey;
  place.replaceChildren();
  mount(DeviceInterview, { target: place, props: { device } });
}
