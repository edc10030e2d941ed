import type { Answers } from '#shared/questionnaire/answer.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Refusal } from './refusal.ts';

/** An interview on this device that goes on without network. */
export interface DeviceDraft {
  readonly channel: string;
  /** The receipt code: the one that the server keeps the draft under, or one that the device made. */
  readonly code: string;
  /** The server knows the code as that of this device's interview. */
  readonly known: boolean;
  readonly survey: string;
  readonly version: number;
  readonly language: LanguageTag;
  readonly page: string;
  readonly answers: Answers;
  /** Where the channel asks for one and the device came with one. */
  readonly invitation?: string | undefined;
  /** Changed here since it came from the server, so what stands here is newer. */
  readonly taken: boolean;
}

/** A finished interview. Once it is sent, only its code stays, so that a second tab does not send it again. */
export interface Handed {
  readonly code: string;
  readonly channel: string;
  readonly known: boolean;
  /** On a tablet that goes from hand to hand nothing of it stays once it is sent. */
  readonly shared: boolean;
  readonly sent: boolean;
  /** Under which code the answers are held: another one when the code was in use for other answers. */
  readonly receipt: string;
  /** Why the server does not take it. It stays until somebody sends it again or throws it away. */
  readonly refusal?: Refusal | undefined;
  /** What is sent, sealed to the key of its survey: this device itself cannot read it any more. */
  readonly sealed?: { readonly survey: string; readonly content: string } | undefined;
  /** The same in the clear, only where the browser cannot seal. */
  readonly response:
    | {
        readonly version: number;
        readonly language: LanguageTag;
        readonly answers: Answers;
        readonly invitation?: string;
      }
    | undefined;
  /** Another code, typed after the one that was handed in was refused. */
  readonly invitation?: string | undefined;
}

interface Contents {
  drafts: DeviceDraft;
  outbox: Handed;
}
type Part = keyof Contents;

const NAME = 'peil';
const KEYS = { drafts: 'channel', outbox: 'code' } as const;

/**
 * What this device keeps in IndexedDB. An interview that goes on can be read by whoever opens this browser on this
 * device, as the pages themselves can; one that is finished is sealed.
 */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const [part, keyPath] of Object.entries(KEYS)) request.result.createObjectStore(part, { keyPath });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('This browser keeps nothing.'));
    };
  });
}

async function run<T>(
  part: Part,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      // `strict`: said to be kept only once it is on the disk.
      const transaction = database.transaction(part, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(part));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('This browser keeps nothing.'));
      };
    });
  } finally {
    database.close();
  }
}

/** What stands under a key; `undefined` when nothing does. */
export const readKept = <P extends Part>(part: P, key: string): Promise<Contents[P] | undefined> =>
  run(part, 'readonly', (store) => store.get(key) as IDBRequest<Contents[P] | undefined>);

export const readAllKept = <P extends Part>(part: P): Promise<Contents[P][]> =>
  run(part, 'readonly', (store) => store.getAll() as IDBRequest<Contents[P][]>);

/** Puts it in the place of what stood under its key. */
export async function keep<P extends Part>(part: P, content: Contents[P]): Promise<void> {
  await run(part, 'readwrite', (store) => store.put(content));
}

/** Puts it there unless something stands under its key, which then stays. Whether it was put. */
export async function keepFirst<P extends Part>(part: P, content: Contents[P]): Promise<boolean> {
  try {
    await run(part, 'readwrite', (store) => store.add(content));
    return true;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'ConstraintError') return false;
    throw reason;
  }
}

export async function forgetKept(part: Part, key: string): Promise<void> {
  await run(part, 'readwrite', (store) => store.delete(key));
}
