const MAX_MESSAGE_BYTES = 48 * 1000 * 1000;

/** Cuts a stream of bytes into messages; each begins with its own length. */
export class Frames {
  #chunks: Buffer[] = [];
  #length = 0;

  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const messages: Buffer[] = [];
    for (;;) {
      if (this.#length < 4) return messages;
      let [first = chunk] = this.#chunks;
      if (first.length < 4) first = this.#join();
      const size = first.readInt32LE(0);
      if (size < 16 || size > MAX_MESSAGE_BYTES) throw new Error(`A client sent a message of ${size} bytes.`);
      if (this.#length < size) return messages;
      const all = this.#join();
      messages.push(all.subarray(0, size));
      this.#chunks = all.length > size ? [all.subarray(size)] : [];
      this.#length = all.length - size;
    }
  }

  #join(): Buffer {
    const all = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}
