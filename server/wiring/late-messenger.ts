import type { Messenger } from '../../domain/ports/messenger.js';

/** The messenger's place until the outside systems are known: the server must listen first, for the bank calls it back. */
export function lateMessenger(): { readonly port: Messenger; arrive(messenger: Messenger): void } {
  let arrived: Messenger | undefined;
  return {
    port: { send: async (message) => (arrived ? arrived.send(message) : { status: 'unavailable' }) },
    arrive(messenger) {
      arrived = messenger;
    },
  };
}
