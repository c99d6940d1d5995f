#!/usr/bin/env node
// The stand-ins for outside systems in a process of their own: node bin/sandbox.mjs --port 8081 --data DIR --callback URL --secret S
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    data: { type: 'string' },
    callback: { type: 'string' },
    secret: { type: 'string' },
    'pay-delay': { type: 'string' },
  },
});

register();
const { startSandbox } = await import('../sandbox/sandbox.ts');
const sandbox = await startSandbox({
  port: Number(values.port),
  ...(values.data ? { dataDir: values.data } : {}),
  ...(values.callback ? { callbackUrl: values.callback } : {}),
  ...(values.secret ? { callbackSecret: values.secret } : {}),
  ...(values['pay-delay'] ? { payDelayMs: Number(values['pay-delay']) } : {}),
});
console.log(`sandbox ready ${sandbox.url}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => sandbox.close().then(() => process.exit(0)));
}
