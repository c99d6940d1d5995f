import { status } from '@grpc/grpc-js';
import { noKey, type Key } from '../protocol/key.js';
import { GatewayError } from './gateway-error.js';

/** The key, when it belongs to the one partition that there is; -1 stands for no key, and nothing is found under it. */
export function ofThisPartition(key: Key): Key {
  const partition = Math.floor(Number(key) / 2 ** 51);
  if (partition === 1 || key === noKey) return key;
  throw new GatewayError(
    status.UNAVAILABLE,
    `Expected to execute command on partition ${partition}, but either it does not exist, or the gateway is not yet aware of it`,
  );
}
