import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a client and a server, so that a test can cut the line. */
export async function relay(address: string): Promise<{ readonly address: string; hold(): void; cut(): void; close(): void }> {
  const [host = '', port = ''] = address.split(':');
  const ends = new Set<Socket>();
  const upstreams = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), host);
    upstreams.add(upstream);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      ends.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        ends.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const end of ends) end.destroy();
  };
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** From now on the client hears nothing, and goes on speaking. */
    hold() {
      for (const upstream of upstreams) upstream.unpipe().pause();
    },
    cut,
    close() {
      server.close();
      cut();
    },
  };
}
