import path from 'node:path';
import { built } from './build.mjs';
import { ensureUiBuilt } from './build-ui.mjs';
import { claimDataDir } from './data-dir.mjs';
import { ensureInstalled } from './install.mjs';
import { numberFrom } from './number-from.mjs';
import { checkPortsFree, portFrom, stopWithPort } from './ports.mjs';
import { root } from './root.mjs';
import { stopWith } from './stop-with.mjs';

/** A terminal's Ctrl-C reaches us twice, from the terminal and from npm: a second signal this soon is the same one. */
const SAME_SIGNAL_MS = 700;
const CLOSE_WITHIN_MS = 4_500;

/** Everything `npm start` does: installs, builds, checks, then runs the product in this process. */
export async function start() {
  const options = readOptions();
  await checkPortsFree(portsOf(options));
  claimDataDir(options.dataDir);
  ensureInstalled({ forDevelopment: false });
  ensureUiBuilt();

  const stopping = { close: undefined };
  endOnSignals(stopping);
  try {
    const { startYimen } = await import(await built('server'));
    const yimen = await startYimen(options);
    stopping.close = () => yimen.close();
    announce(yimen, options);
  } catch (error) {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
      const named = portsOf(options).find(([, port]) => port === error.port);
      if (named) stopWithPort(named[0], named[1], error.code);
    }
    console.error(error);
    stopWith('启动失败，原因见上。', 'Yimen could not start; the reason is above.');
  }
}

function readOptions() {
  return {
    port: portFrom('PORT', 8080),
    dataDir: path.resolve(root, process.env.DATA_DIR || './data'),
    enginePort: portFrom('ENGINE_PORT', 26_500),
    docstorePort: portFrom('DOCSTORE_PORT', 27_117),
    sandboxPort: portFrom('SANDBOX_PORT', 8081),
    managementPort: portFrom('MANAGEMENT_PORT', 9600),
    zeebeAddress: process.env.ZEEBE_ADDRESS || undefined,
    mongodbUri: process.env.MONGODB_URI || undefined,
    enginePollMs: numberFrom('ENGINE_POLL_MS', { otherwise: 25, least: 1, most: 60_000, unit: ['毫秒数', 'milliseconds'] }),
    takeBackSeconds: numberFrom('TAKE_BACK_SECONDS', { otherwise: 15, least: 0, most: 3_600, unit: ['秒数', 'seconds'] }),
    attachmentMaxMb: numberFrom('ATTACHMENT_MAX_MB', { otherwise: 20, least: 1, most: 1_024, unit: ['兆字节数', 'megabytes'] }),
    demoData: process.env.DEMO_DATA !== 'off',
    secondFactorFor: (process.env.SECOND_FACTOR_FOR || '').split(/[\s,]+/).filter(Boolean),
    trustedProxy: process.env.TRUSTED_PROXY || undefined,
    clockControlled: process.env.YIMEN_CLOCK === 'controlled',
  };
}

/** The ports that this start will listen on. */
function portsOf(options) {
  return [
    ['PORT', options.port],
    ['SANDBOX_PORT', options.sandboxPort],
    ...(options.zeebeAddress ? [] : [['ENGINE_PORT', options.enginePort], ['MANAGEMENT_PORT', options.managementPort]]),
    ...(options.mongodbUri ? [] : [['DOCSTORE_PORT', options.docstorePort]]),
  ];
}

function announce({ url, demoAccounts }, options) {
  console.log(`\n一门已就绪  Yimen is ready: ${url}`);
  console.log(`数据 data: ${options.dataDir}`);
  if (demoAccounts && demoAccounts.length > 0) {
    console.log('\n演示账号 Demo accounts:');
    for (const line of asColumns(demoAccounts)) console.log(`  ${line}`);
  }
  console.log('\n按 Ctrl-C 结束  Ctrl-C ends it.');
}

/** One line an account, its fields below each other; a Chinese character is two columns wide. */
function asColumns(accounts) {
  const rows = accounts.map((account) => Object.values(account).map((field) => (Array.isArray(field) ? field.join('、') : String(field ?? ''))));
  const widths = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, columns(cell))));
  return rows.map((row) => row.map((cell, i) => cell + ' '.repeat(widths[i] - columns(cell))).join('  ').trimEnd());
}

function columns(text) {
  return [...text].reduce((sum, char) => sum + (char.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
}

function endOnSignals(stopping) {
  let since;
  const end = async () => {
    const now = Date.now();
    if (since !== undefined) {
      if (now - since > SAME_SIGNAL_MS) process.exit(0);
      return;
    }
    since = now;
    console.log('\n正在结束…  Ending...');
    // Nothing that was acknowledged is lost by ending hard, so better on time than tidy.
    setTimeout(() => process.exit(0), CLOSE_WITHIN_MS).unref();
    try {
      await stopping.close?.();
    } catch (error) {
      console.error(error);
    }
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
