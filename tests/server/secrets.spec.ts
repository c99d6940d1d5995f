import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fieldCipher } from '../../adapters/crypto/field-cipher.js';
import { loadSecrets } from '../../adapters/crypto/secrets.js';

describe('secrets', () => {
  it('are made once, for the owner alone, and stay', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yimen-secrets-'));
    const first = await loadSecrets(folder, {});

    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await loadSecrets(folder, {})).toEqual(first);
  });

  it('come from the environment before the file, and are not written down', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yimen-secrets-'));
    const dataKey = Buffer.alloc(32, 1).toString('base64');

    expect((await loadSecrets(folder, { DATA_KEY: dataKey })).dataKey).toBe(dataKey);
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).not.toContain(dataKey);
  });

  it('keep what an older version wrote, and gain what it did not know', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yimen-secrets-'));
    const { exchangeSecret, ...older } = await loadSecrets(folder, {});
    await writeFile(join(folder, 'secrets.json'), JSON.stringify(older));

    const first = await loadSecrets(folder, {});

    expect(first).toMatchObject(older);
    expect(first.exchangeSecret).not.toBe(exchangeSecret);
    expect(await loadSecrets(folder, {})).toEqual(first);
  });

  it('are not made anew over a damaged file, for that would lock the data for good', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yimen-secrets-'));
    await writeFile(join(folder, 'secrets.json'), '{"dataKey":');
    await expect(loadSecrets(folder, {})).rejects.toThrow(/密钥文件.*damaged/);
  });
});

describe('a sealed field', () => {
  const cipher = fieldCipher(Buffer.alloc(32, 1));

  it('opens to what it was, and looks different each time', () => {
    const [one, two] = [cipher.seal('张三', 'case:1:name'), cipher.seal('张三', 'case:1:name')];
    expect(one).not.toBe(two);
    expect(cipher.open(one, 'case:1:name')).toBe('张三');
  });

  it('does not open elsewhere, changed, or with another key', () => {
    const sealed = cipher.seal('张三', 'case:1:name');
    expect(() => cipher.open(sealed, 'case:2:name')).toThrow();
    expect(() => cipher.open(`${sealed.slice(0, -2)}AA`, 'case:1:name')).toThrow();
    expect(() => fieldCipher(Buffer.alloc(32, 2)).open(sealed, 'case:1:name')).toThrow();
  });
});
