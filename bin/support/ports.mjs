import net from 'node:net';
import { stopWith } from './stop-with.mjs';

/** Reads a port from the environment. */
export function portFrom(variable, otherwise) {
  const text = process.env[variable];
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return stopWith(`${variable}=${text} 不是端口号（1–65535）。`, `${variable}=${text} is not a port (1 to 65535).`);
}

/** Stops with a clear message when one of these can't be listened on: [variable, port]. */
export async function checkPortsFree(ports) {
  const taken = new Map();
  for (const [variable, port] of ports) {
    const other = taken.get(port);
    if (other) stopWith(`${variable} 与 ${other} 都是 ${port}，请改用不同的端口。`, `${variable} and ${other} are both ${port}; choose different ports.`);
    taken.set(port, variable);

    // Both: a wildcard may be free on some systems while one address isn't.
    const problem = (await cannotListen(port)) ?? (await cannotListen(port, '127.0.0.1'));
    if (problem) stopWithPort(variable, port, problem);
  }
}

export function stopWithPort(variable, port, code) {
  const example = `${variable}=${port + 1000 < 65_536 ? port + 1000 : port - 1000} npm start`;
  if (code === 'EACCES') {
    stopWith(`没有权限使用端口 ${port}，请换一个端口，例如：${example}`, `Port ${port} needs more rights than we have; choose another, for example: ${example}`);
  }
  stopWith(
    `端口 ${port} 已被占用（也许一门已在运行）。请关闭占用它的程序，或换一个端口，例如：${example}`,
    `Port ${port} is in use (perhaps Yimen is running already). End what uses it, or choose another port, for example: ${example}`,
  );
}

function cannotListen(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
