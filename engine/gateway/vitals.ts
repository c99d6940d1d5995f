/** How the engine is, as it sees itself. */
export interface Vitals {
  /** Of the last record on its log. */
  readonly position: number;
  readonly hasStopped: boolean;
  readonly hasNoRoom: boolean;
  /** Only with an exporter. */
  readonly exporter?: ExporterVitals;
}

export interface ExporterVitals {
  /** The last position that the receiver has taken. */
  readonly position: number;
  /** Why the last attempt to send failed; undefined once one has succeeded again. */
  readonly error?: string;
}

/** What is asked of a controlled clock. */
export type ClockMove =
  | { readonly kind: 'add'; readonly ms: number }
  | { readonly kind: 'pin'; readonly epochMs: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'none' };

/** What can be asked of a running engine beside its gateway, also from another thread. */
export interface EngineProbe {
  vitals(): Promise<Vitals>;
  /** In Prometheus' text format. */
  metrics(): Promise<string>;
  /** Answers the time after the move. */
  moveClock(move: ClockMove): Promise<number>;
}
