interface Closable {
  close(): Promise<void>;
}

export interface Closers {
  /** Remembers what was started, so that it is closed later. */
  add<T extends Closable>(starting: T | Promise<T>): Promise<T>;
  /** In the opposite order of starting. One that fails doesn't keep the others open; the first failure is thrown at the end. */
  close(): Promise<void>;
}

export function closers(): Closers {
  const started: Closable[] = [];
  let closing: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const part of started.reverse()) await part.close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  return {
    async add(starting) {
      const part = await starting;
      started.push(part);
      return part;
    },
    close: () => (closing ??= closeAll()),
  };
}
