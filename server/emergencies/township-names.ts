import type { Townships } from './townships.js';

export async function townshipNames(townships: Townships): Promise<ReadonlyMap<string, string>> {
  return new Map((await townships.all()).map(({ _id, name }) => [_id, name]));
}
