import { expect, test } from 'vitest';
import { forTerminal } from '#infra/local/terminal.ts';

const FAULT = JSON.stringify({
  route: 'submitResponse',
  status: 503,
  fault: { name: 'StoreUnavailable', at: ['x'], cause: 'TimeoutError' },
});

function terminal(all = false) {
  const said: string[] = [];
  let time = 0;
  const show = forTerminal(
    (message) => said.push(message),
    all,
    () => time,
  );
  return { said, show, wait: (milliseconds: number) => (time += milliseconds) };
}

test('a line for people is shown under the name of its part', () => {
  const { said, show } = terminal();
  show('pump', 'the stream is read again');
  expect(said).toEqual(['[pump] the stream is read again']);
});

test('a request that went well says nothing', () => {
  const { said, show } = terminal();
  show('gateway', JSON.stringify({ route: 'openChannel', status: 200, duration: '<10' }));
  expect(said).toEqual([]);
});

test('a fault is told in a few words, and one that goes on is counted', () => {
  const { said, show, wait } = terminal();
  for (let time = 0; time < 5; time++) show('gateway', FAULT);
  wait(60_000);
  show('gateway', FAULT);
  expect(said).toEqual([
    '[gateway] submitResponse answered 503: StoreUnavailable (TimeoutError)',
    '[gateway] submitResponse answered 503: StoreUnavailable (TimeoutError) (and 4 times before)',
  ]);
});

test('with everything asked for, everything is shown', () => {
  const { said, show } = terminal(true);
  show('gateway', FAULT);
  show('gateway', FAULT);
  expect(said).toEqual([`[gateway] ${FAULT}`, `[gateway] ${FAULT}`]);
});
