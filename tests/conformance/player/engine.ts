/** An engine that plays scripts: ours or a real one. */
export interface ComparedEngine {
  readonly name: string;
  /** Forgets everything, puts the clock to where all scripts begin; answers the address of its gRPC gateway. */
  fresh(): Promise<string>;
  /** Everything that has happened since then, once nothing is left to do. */
  records(): Promise<readonly RecordJson[]>;
  advance(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** A record as exporters get it. */
export interface RecordJson {
  readonly recordType: string;
  readonly valueType: string;
  readonly intent: string;
  readonly key: number;
  readonly timestamp: number;
  readonly value: Readonly<Record<string, never>>;
}

/** Later than any clock on the wall: what the real engine does from time to time, it does only when its clock has come past its start. */
export const beginning = '2035-05-09T08:00:00Z';
