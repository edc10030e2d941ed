import { isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { LOCAL, ROOT } from './folders.ts';

const Port = z.coerce.number().int().min(1).max(65_000);

const StartSettings = z.object({
  PORT: Port.default(4000),
  /** The address to listen on; without it, this machine only. */
  HOST: z.string().min(1).optional(),
  /** Where data and secrets are kept. */
  PEIL_FOLDER: z
    .string()
    .min(1)
    .default(LOCAL)
    .transform((folder) => (isAbsolute(folder) ? folder : join(ROOT, folder))),
  SNAPSHOT_MINUTES: z.coerce.number().positive().default(10),
});

/** Where each part answers. The product's own address is the first; the others follow it. */
export interface Ports {
  readonly product: number;
  readonly identity: number;
  readonly app: number;
  readonly emulator: number;
}

export interface Settings {
  readonly ports: Ports;
  readonly host: string | undefined;
  readonly folder: string;
  readonly snapshotMinutes: number;
}

/** What the environment asks of a local start, or what is wrong with it, in a sentence. */
export function readSettings(
  environment: NodeJS.ProcessEnv,
): { readonly settings: Settings } | { readonly wrong: string } {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = StartSettings.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const name = String(issue?.path[0]);
    return {
      wrong:
        name === 'PORT'
          ? `PORT must be a whole number from 1 to 65000, for example: PORT=4100 npm start (it is "${given['PORT'] ?? ''}").`
          : `${name} cannot be used: ${issue?.message ?? 'it has another form'}.`,
    };
  }
  const { PORT, HOST, PEIL_FOLDER, SNAPSHOT_MINUTES } = read.data;
  return {
    settings: {
      ports: { product: PORT, identity: PORT + 1, app: PORT + 2, emulator: PORT + 3 },
      host: HOST,
      folder: PEIL_FOLDER,
      snapshotMinutes: SNAPSHOT_MINUTES,
    },
  };
}
