import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes the data folder and proves that it can be written, before anything is started that would fail on it halfway. */
export async function ensureDataFolder(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.write-test-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    throw new Error(`数据文件夹 ${dataDir} 无法写入。 The data folder ${dataDir} cannot be written.`, { cause });
  }
}
