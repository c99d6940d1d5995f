import { mkdir } from 'node:fs/promises';

/** The parts that run inside this process unless an outside one is named. Loaded only when they are used. */
export async function startEmbeddedDocstore(options: { readonly dataDir: string; readonly port: number }): Promise<{ readonly uri: string; close(): Promise<void> }> {
  await mkdir(options.dataDir, { recursive: true });
  const { startDocstore } = await import('../../docstore/docstore.js');
  return startDocstore(options);
}

export async function startEmbeddedEngine({
  dataDir,
  enginePort,
  managementPort,
  clockControlled,
  recordsUrl,
  recordsPassword,
}: {
  readonly dataDir: string;
  readonly enginePort?: number | undefined;
  readonly managementPort?: number | undefined;
  readonly clockControlled?: boolean | undefined;
  readonly recordsUrl: string;
  readonly recordsPassword: string;
}): Promise<{ readonly address: string; readonly managementUrl: string; close(): Promise<void> }> {
  await mkdir(dataDir, { recursive: true });
  const { startEngine } = await import('../../engine/engine.js');
  const engine = await startEngine({
    port: enginePort ?? 0,
    dataDir,
    exporterUrl: recordsUrl,
    exporterHeaders: { authorization: `Basic ${Buffer.from(`yimen:${recordsPassword}`).toString('base64')}` },
    managementPort: managementPort ?? 0,
    clockControlled: clockControlled ?? false,
  });
  return { address: engine.address, managementUrl: `http://${engine.managementAddress ?? ''}`, close: () => engine.close() };
}

export async function startStandIns(options: {
  readonly port: number;
  readonly dataDir: string;
  readonly callbackUrl: string;
  readonly callbackSecret: string;
  readonly exchangeSecret: string;
  readonly ticketUrl: string;
  readonly offerUrl: string;
  readonly now: () => Date;
}): Promise<{ readonly url: string; close(): Promise<void> }> {
  await mkdir(options.dataDir, { recursive: true });
  const { startSandbox } = await import('../../sandbox/sandbox.js');
  return startSandbox(options);
}
