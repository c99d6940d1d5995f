import { connect } from 'node:net';
import { deserialize, serialize } from 'bson';

/** Sends one command as it is, past everything a driver would add; rejects with the answer when it is an error. */
export function rawCommand(uri: string, db: string, command: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { hostname, port } = new URL(uri);
  const body = Buffer.from(serialize({ ...command, $db: db }));
  const head = Buffer.alloc(21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(1, 4);
  head.writeInt32LE(2013, 12);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.concat([head, body])));
    let received = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 4 || received.length < received.readInt32LE(0)) return;
      socket.destroy();
      const answer = deserialize(received.subarray(21)) as Record<string, unknown>;
      if (answer.ok === 1) resolve(answer);
      else reject(Object.assign(new Error(String(answer.errmsg)), answer));
    });
  });
}
