import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens; a port that is taken or not ours says so in words, with the code and port that `npm start` looks at. */
export async function listen(handler: RequestListener, port: number): Promise<{ readonly server: Server; readonly port: number; close(): Promise<void> }> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause: NodeJS.ErrnoException) => reject(Object.assign(inWords(port, cause), { code: cause.code, port })));
    server.listen(port);
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      // Open event streams would hold it up for ever.
      server.closeAllConnections();
      await closed;
    },
  };
}

function inWords(port: number, cause: NodeJS.ErrnoException): Error {
  if (cause.code === 'EADDRINUSE') return new Error(`端口 ${port} 已被占用。 Port ${port} is in use.`, { cause });
  if (cause.code === 'EACCES') return new Error(`没有权限使用端口 ${port}。 Port ${port} needs more rights than we have.`, { cause });
  return new Error(`无法在端口 ${port} 上提供服务。 Cannot listen on port ${port}.`, { cause });
}
