import { createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What happens to one call on its way to DynamoDB. `lost`: it is done, but the answer never arrives, as when the
 * function is ended at that moment. `conflict` and `throttled`: DynamoDB says so and does nothing (the emulator
 * itself never does).
 */
export type Trouble = 'none' | 'lost' | 'conflict' | 'throttled';

export interface TroubledStore {
  readonly endpoint: string;
  /** The calls that came by, by name. */
  readonly calls: string[];
  close(): Promise<void>;
}

/** Stands between the functions and the emulator, and makes the trouble that `next` asks for. */
export async function startTroubledStore(
  emulator: string,
  next: (call: string) => Trouble,
): Promise<TroubledStore> {
  const calls: string[] = [];
  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then((body) => {
      const call = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
      calls.push(call);
      const trouble = next(call);
      if (trouble === 'throttled' || trouble === 'conflict') {
        outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
        outgoing.end(JSON.stringify(trouble === 'throttled' ? THROTTLED : conflictOf(body)));
        return;
      }
      const { host: _host, ...headers } = incoming.headers;
      const onward = send(emulator, { method: 'POST', headers }, (answer) => {
        void bodyOf(answer).then((answered) => {
          if (trouble === 'lost') {
            incoming.socket.destroy();
            return;
          }
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          outgoing.end(answered);
        });
      });
      onward.on('error', () => incoming.socket.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const THROTTLED = {
  __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException',
  message: 'Rate exceeded',
};

function conflictOf(body: Buffer): object {
  const { TransactItems } = JSON.parse(body.toString()) as { TransactItems?: unknown[] };
  return {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    message: 'Transaction cancelled',
    CancellationReasons: (TransactItems ?? []).map((_, at, { length }) => ({
      Code: at === length - 1 ? 'TransactionConflict' : 'None',
    })),
  };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
