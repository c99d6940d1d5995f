/** Collects the bytes of one key. */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(64);
  #length = 0;

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Text ends with a zero; a zero inside becomes `00 FF`, which no next component starts with. */
  text(value: string): void {
    if (!value.includes('\0')) {
      this.#reserve(value.length * 3 + 1);
      this.#length += this.#bytes.write(value, this.#length, 'utf8');
    } else {
      for (const byte of Buffer.from(value)) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
    }
    this.byte(0);
  }

  /** A double, so that comparing bytes compares numbers: the sign bit flips, negatives flip whole. */
  double(value: number): void {
    this.#reserve(8);
    this.#bytes.writeDoubleBE(value, this.#length);
    const first = this.#bytes[this.#length] as number;
    if (first & 0x80) {
      for (let i = 0; i < 8; i++) this.#flip(this.#length + i, 0xff);
    } else {
      this.#flip(this.#length, 0x80);
    }
    this.#length += 8;
  }

  signed64(value: bigint): void {
    this.#reserve(8);
    this.#bytes.writeBigInt64BE(value, this.#length);
    this.#flip(this.#length, 0x80);
    this.#length += 8;
  }

  finish(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  #flip(at: number, mask: number): void {
    this.#bytes[at] = (this.#bytes[at] as number) ^ mask;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + count));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
