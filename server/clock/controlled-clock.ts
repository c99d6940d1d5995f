import type { Clock } from '../../domain/ports/clock.js';

/** The server's clock; tests may move it forward. */
export interface ControlledClock extends Clock {
  add(offsetMs: number): void;
}

export function controlledClock(): ControlledClock {
  let offsetMs = 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    add(more) {
      offsetMs += more;
    },
  };
}
