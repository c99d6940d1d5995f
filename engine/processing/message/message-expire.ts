import { reject } from '../../protocol/rejection.js';
import type { Processor } from '../processor.js';

/** A buffered message has outlived its time to live. */
export const expireMessage: Processor<'MESSAGE EXPIRE'> = ({ key }, processing) => {
  const message = processing.state.messages.get(key);
  if (!message) return reject('NOT_FOUND', `Expected to expire message '${key}', but there is no such message`);
  const { key: _key, ...value } = message;
  processing.event('MESSAGE', 'EXPIRED', key, { ...value, variables: {} });
  return { ok: true, value: null };
};
