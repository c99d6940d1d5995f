// npm run docstore -- --port 27117 --data DIR
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

const { values } = parseArgs({ options: { port: { type: 'string', default: '27117' }, data: { type: 'string' } } });

register();
const { startDocstore } = await import('../docstore/docstore.ts');
try {
  const docstore = await startDocstore({ port: Number(values.port), dataDir: values.data });
  console.log(`The document store listens on ${docstore.uri}${values.data ? ` and keeps its data in ${values.data}` : ', in memory only'}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void docstore.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
