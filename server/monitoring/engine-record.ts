/** One entry of the engine's log, as its exporter sends it. Keys and positions are text: they are 64 bits wide. */
export interface EngineRecord {
  readonly partitionId: number;
  readonly position: bigint;
  readonly key: string;
  readonly timestamp: number;
  readonly recordType: string;
  readonly valueType: string;
  readonly intent: string;
  /** Rises by one for each record of that value type in that partition; absent before Zeebe 8.3. */
  readonly sequence?: bigint;
  readonly value: Readonly<Record<string, unknown>>;
}
