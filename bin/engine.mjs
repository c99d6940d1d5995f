#!/usr/bin/env node
// The embedded engine alone, for anybody's Zeebe client.
import { parseArgs } from 'node:util';
import { built } from './support/build.mjs';

const usage = `npm run engine -- [--port 26500] [--host 127.0.0.1] (--data DIR | --in-memory)
                  [--exporter-url URL] [--exporter-header 'Name: value'] [--exporter-delay MS]
                  [--exporter-option index.prefix=zeebe-record] [--clock-controlled] [--management-port 9600]
                  [--long-polling push|zeebe] [--request-timeout 15000] [--log-level warn]`;

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '26500' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
      'in-memory': { type: 'boolean', default: false },
      'exporter-url': { type: 'string' },
      'exporter-header': { type: 'string', multiple: true, default: [] },
      'exporter-delay': { type: 'string' },
      'exporter-option': { type: 'string', multiple: true, default: [] },
      'clock-controlled': { type: 'boolean', default: false },
      'management-port': { type: 'string' },
      'long-polling': { type: 'string', default: 'push' },
      'request-timeout': { type: 'string' },
      'log-level': { type: 'string', default: 'warn' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const exporter = exporterOptions(values['exporter-option']);
  const exporterDelayMs = wholeNumber('exporter-delay', values['exporter-delay']);
  if (exporterDelayMs !== undefined) exporter.bulk = { ...exporter.bulk, delay: exporterDelayMs / 1000 };
  const port = wholeNumber('port', values.port, 65_535);
  const managementPort = wholeNumber('management-port', values['management-port'], 65_535);
  const requestTimeoutMs = wholeNumber('request-timeout', values['request-timeout']);
  if (!['push', 'zeebe'].includes(values['long-polling'])) {
    throw new Error(`--long-polling takes push or zeebe, not '${values['long-polling']}'`);
  }
  const { startEngine } = await import(await built('engine'));
  const engine = await startEngine({
    // Health is told from outside of the engine's thread; without it one thread is enough, and starts sooner.
    thread: managementPort !== undefined,
    port,
    host: values.host,
    ...(values['in-memory'] ? { inMemory: true } : { dataDir: values.data ?? 'data/engine' }),
    exporterUrl: values['exporter-url'],
    exporter,
    exporterHeaders: Object.fromEntries(values['exporter-header'].map((line) => line.split(/:\s*(.*)/s).slice(0, 2))),
    clockControlled: values['clock-controlled'],
    managementPort,
    longPolling: values['long-polling'],
    requestTimeoutMs,
    logLevel: values['log-level'],
  });
  const management = engine.managementAddress ? `, management on ${engine.managementAddress}` : '';
  console.log(`engine ready on ${engine.address}${management}`);
  let isClosing = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (isClosing) return;
      isClosing = true;
      engine.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  console.error(`engine: ${error.message}`);
  if (error.code?.startsWith('ERR_PARSE_ARGS')) console.error(usage);
  process.exit(1);
}

/** `index.prefix=x` becomes `{ index: { prefix: 'x' } }`. */
function exporterOptions(lines) {
  const options = {};
  for (const line of lines) {
    const [, group, name, text] = /^(bulk|index)\.(\w+)=(.*)$/.exec(line) ?? /^()(requestTimeoutMs)=(.*)$/.exec(line) ?? [];
    if (name === undefined)
      throw new Error(`--exporter-option takes bulk.NAME=VALUE, index.NAME=VALUE or requestTimeoutMs=VALUE, not '${line}'`);
    const value = /^(true|false|\d+(\.\d+)?)$/.test(text) ? JSON.parse(text) : text;
    if (group) options[group] = { ...options[group], [name]: value };
    else options[name] = value;
  }
  return options;
}

function wholeNumber(flag, text, largest = Number.MAX_SAFE_INTEGER) {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) <= largest) return Number(text);
  throw new Error(`--${flag} takes a whole number${largest < Number.MAX_SAFE_INTEGER ? ` up to ${largest}` : ''}, not '${text}'`);
}
