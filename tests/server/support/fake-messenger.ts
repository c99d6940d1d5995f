import type { Messenger } from '../../../domain/ports/messenger.js';

type Message = Parameters<Messenger['send']>[0];

/** A messenger that remembers what it sent, once each; it can be away. */
export interface FakeMessenger extends Messenger {
  readonly sent: Message[];
  isAway: boolean;
}

export function fakeMessenger(): FakeMessenger {
  const messenger: FakeMessenger = {
    sent: [],
    isAway: false,
    async send(message) {
      if (messenger.isAway) return { status: 'unavailable' };
      if (!messenger.sent.some(({ eventId }) => eventId === message.eventId)) messenger.sent.push(message);
      return { status: 'sent' };
    },
  };
  return messenger;
}
