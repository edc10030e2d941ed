/** Works out a challenge in a worker of its own, so that the page stays as quick as it was. */
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from '#shared/contract/challenge.ts';

/** Who is that slow is not kept waiting: answers are taken without proof too. */
const LONGEST = 30_000;

addEventListener('message', ({ data }: MessageEvent<Challenge>) => {
  solveChallenge({ challenge: data, deriveKey, timeout: LONGEST }).then(
    (solution) => {
      postMessage(solution);
    },
    () => {
      postMessage(null);
    },
  );
});
