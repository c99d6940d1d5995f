import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Secrets = z.object({
  /** Base64, 32 bytes: opens the personal data. Losing it loses them. */
  dataKey: z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'expected 32 bytes in base64'),
  recordsPassword: z.string().min(16),
  sessionSecret: z.string().min(16),
  bankSecret: z.string().min(16),
  /** Signs queries to the departments through the exchange (X04) and orders to the verification system (X03). */
  exchangeSecret: z.string().min(16),
});
export type Secrets = z.infer<typeof Secrets>;
/** Files of versions that knew no exchange are whole as well. */
const KeptSecrets = Secrets.partial({ exchangeSecret: true });

/**
 * The secrets of this installation: from the environment, else from `secrets.json` in the data folder, which is made with mode 600 at the
 * first start. What the environment gives is never written to disk.
 */
export async function loadSecrets(dataDir: string, env: NodeJS.ProcessEnv): Promise<Secrets> {
  const given = {
    dataKey: env['DATA_KEY'],
    recordsPassword: env['RECORDS_PASSWORD'],
    sessionSecret: env['SESSION_SECRET'],
    bankSecret: env['BANK_SECRET'],
    exchangeSecret: env['EXCHANGE_SECRET'],
  };
  const fromEnvironment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const path = join(dataDir, 'secrets.json');
  const kept = (await readKept(path)) ?? (await keepSecrets(path, freshSecrets()));
  return Secrets.parse({ ...kept, ...fromEnvironment });
}

/** Those in the file; a secret that came with a later version is made now and kept beside them. */
async function readKept(path: string): Promise<Secrets | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
  let kept: z.infer<typeof KeptSecrets>;
  try {
    kept = KeptSecrets.parse(JSON.parse(text));
  } catch (cause) {
    // Making new keys here would make every sealed field unreadable.
    throw new Error(`密钥文件 ${path} 已损坏，请从备份恢复。 The secrets file is damaged; restore it from a backup.`, { cause });
  }
  const { exchangeSecret } = kept;
  return exchangeSecret === undefined ? keepSecrets(path, { ...kept, exchangeSecret: freshSecrets().exchangeSecret }) : { ...kept, exchangeSecret };
}

function freshSecrets(): Secrets {
  return {
    dataKey: randomBytes(32).toString('base64'),
    recordsPassword: randomBytes(24).toString('base64url'),
    sessionSecret: randomBytes(32).toString('base64url'),
    bankSecret: randomBytes(32).toString('base64url'),
    exchangeSecret: randomBytes(32).toString('base64url'),
  };
}

async function keepSecrets(path: string, secrets: Secrets): Promise<Secrets> {
  await writeFile(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
  return secrets;
}
