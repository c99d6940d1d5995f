/** Run by closing.spec.ts in a process of its own: closes connections with calls under way, and says so when it got through. */
import { Server, ServerCredentials, loadPackageDefinition, type ServiceDefinition, type UntypedHandleCall } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { pino } from 'pino';
import { connectEngine } from '../../../adapters/zeebe/zeebe-engine.js';

const proto = loadPackageDefinition(loadSync('node_modules/zeebe-node/proto/zeebe.proto', { keepCase: true, longs: String, defaults: true, oneofs: true }));
const { service } = (proto['gateway_protocol'] as unknown as { Gateway: { service: ServiceDefinition } }).Gateway;
const answerEmpty = ((_call: unknown, reply: (error: null, value: object) => void) => reply(null, {})) as UntypedHandleCall;
const server = new Server();
server.addService(service, Object.fromEntries(Object.values(service).map(({ path }) => [path.split('/').pop() ?? '', answerEmpty])));
const port = await new Promise<number>((resolve, reject) =>
  server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))),
);

for (let round = 0; round < 10; round += 1) {
  const engine = connectEngine({ address: `127.0.0.1:${port}`, log: pino({ level: 'silent' }), answerTimeoutMs: 300 });
  await engine.completeJob('1', {});
  const calls = Array.from({ length: 20 }, () => engine.completeJob('1', {}).catch(() => undefined));
  await engine.close();
  await Promise.all(calls);
}
console.log('the event loop still turns');
process.exit();
