import { createServer } from 'node:net';

// Below the ports that Linux gives to outgoing connections. Were one of those chosen, any connection could take it before
// its owner listens: even that of a client which tries to reach the owner, and so is connected to itself.
const FIRST = 20_000;
const COUNT = 12_000;
const given = new Set<number>();

/** A port that was free a moment ago, and that this process is not given twice. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (given.has(port) || !(await canListen(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`no free port from ${FIRST} to ${FIRST + COUNT - 1}`);
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
