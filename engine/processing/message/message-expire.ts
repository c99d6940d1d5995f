import { reject } from '../../protocol/rejection.js';
import { defaultTenant } from '../../protocol/tenant.js';
import type { Processor } from '../processor.js';

/** What Zeebe writes of a message that has outlived its time: its key says all. */
const nothing = { name: '', correlationKey: '', messageId: '', timeToLive: -1, deadline: -1, variables: {}, tenantId: defaultTenant };

/** A buffered message has outlived its time to live. */
export const expireMessage: Processor<'MESSAGE EXPIRE'> = ({ key }, processing) => {
  if (!processing.state.messages.has(key)) return reject('NOT_FOUND', `Expected to expire message '${key}', but there is no such message`);
  processing.event('MESSAGE', 'EXPIRED', key, nothing);
  return { ok: true, value: null };
};
