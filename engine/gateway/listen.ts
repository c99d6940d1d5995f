import type { AddressInfo, Server } from 'node:net';

/** Listens, or says which port is taken. Port 0 takes any free one; the one taken is the answer. */
export function listen(server: Server, port: number, host: string, purpose: string): Promise<number> {
  return new Promise((resolve, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE') return fail(cause);
      fail(
        new Error(`Port ${port} on ${host} is in use, so the ${purpose} cannot start. Stop what uses it, or choose another port.`, {
          cause,
        }),
      );
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
