import { EventEmitter } from 'node:events';
import type { ServerEvent } from '../../domain/api.js';

/** An event with the place it happened in, when it has one. */
export interface PlacedEvent {
  readonly event: ServerEvent;
  readonly townshipCode?: string | undefined;
  readonly countyCode?: string | undefined;
}

export interface EventHub {
  publish(event: PlacedEvent): void;
  hasSubscribers(): boolean;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: PlacedEvent) => void): () => void;
}

export function eventHub(): EventHub {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    hasSubscribers: () => emitter.listenerCount('event') > 0,
    publish: (event) => void emitter.emit('event', event),
    subscribe(listener) {
      emitter.on('event', listener);
      return () => void emitter.off('event', listener);
    },
  };
}
