// npm run docstore -- --port 27117 --data DIR [--host 0.0.0.0 --password-file FILE]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { built } from './support/build.mjs';

const usage = `npm run docstore -- [options]
  --port PORT           where to listen (27117); 0 takes any free port
  --host HOST           default 127.0.0.1; anything else needs a password
  --data DIR            where documents are kept; in memory when left out
  --password-file FILE  what clients must prove to know as the user 'yimen'; or the variable DOCSTORE_PASSWORD
  --help                this text`;

function options() {
  try {
    const texts = {
      port: { type: 'string', default: '27117' },
      host: { type: 'string' },
      data: { type: 'string' },
      'password-file': { type: 'string' },
    };
    const { values } = parseArgs({ options: { ...texts, help: { type: 'boolean' } } });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port must be a number from 0 to 65535, but is '${values.port}'`);
    const file = values['password-file'];
    const password = file ? readFileSync(file, 'utf8').trim() : process.env.DOCSTORE_PASSWORD;
    return { port, dataDir: values.data, ...(values.host ? { host: values.host } : {}), ...(password ? { password } : {}) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

const asked = options();
const { startDocstore } = await import(await built('docstore'));
try {
  const docstore = await startDocstore(asked);
  // The password stays out of what is printed.
  const address = docstore.uri.replace(/\/\/.*@/, '//');
  console.log(`The document store listens on ${address}${asked.dataDir ? ` and keeps its data in ${asked.dataDir}` : ', in memory only'}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void docstore.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
