/** Where files live, sealed. `place` says where a file belongs, and opens it there only. */
export interface FileStore {
  /** Nothing is left when the content throws. What is kept stays only if it is settled; otherwise it is swept away later. */
  keep(content: AsyncIterable<Uint8Array>, place: string): Promise<KeptFile>;
  /** Says that a record names the file now. */
  settle(fileId: string): Promise<void>;
  open(fileId: string, place: string): AsyncIterable<Uint8Array>;
  remove(fileId: string): Promise<void>;
  /** Files kept before then and never settled: a crash came in between. */
  unsettled(before: string, limit: number): Promise<readonly string[]>;
}

export interface KeptFile {
  readonly fileId: string;
  readonly size: number;
  /** Of the content in the clear, hexadecimal. */
  readonly sha256: string;
}
