const preface = 24;
const header = 9;
const resetType = 3;
const resetLength = 4;

/**
 * Takes RST_STREAM frames with error code NO_ERROR out of what an HTTP/2 client sends. The grpc-js 1.9.7 of a stock
 * zeebe-node sends one after each finished call; Node counts them as a rapid-reset attack and kills the whole connection.
 */
export class ResetFilter {
  /** Bytes to let pass before the next frame header. */
  private pass = preface;
  private held: Buffer = Buffer.alloc(0);

  /** What is to be passed on of this chunk. */
  filter(chunk: Buffer): Buffer {
    const input = this.held.length > 0 ? Buffer.concat([this.held, chunk]) : chunk;
    this.held = Buffer.alloc(0);
    const kept: Buffer[] = [];
    let keptFrom = 0;
    let at = 0;
    while (at < input.length) {
      if (this.pass > 0) {
        const step = Math.min(this.pass, input.length - at);
        this.pass -= step;
        at += step;
        continue;
      }
      const left = input.length - at;
      const isReset = left >= header && input[at + 3] === resetType && input.readUIntBE(at, 3) === resetLength;
      if (left < header || (isReset && left < header + resetLength)) break;
      if (isReset && input.readUInt32BE(at + header) === 0) {
        if (at > keptFrom) kept.push(input.subarray(keptFrom, at));
        at += header + resetLength;
        keptFrom = at;
        continue;
      }
      this.pass = header + input.readUIntBE(at, 3);
    }
    if (at < input.length) this.held = Buffer.from(input.subarray(at));
    if (keptFrom === 0 && at === input.length) return input;
    if (at > keptFrom) kept.push(input.subarray(keptFrom, at));
    return Buffer.concat(kept);
  }
}
