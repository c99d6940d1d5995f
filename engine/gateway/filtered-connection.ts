import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { ResetFilter } from './reset-filter.js';

/** A client's socket with the harmless resets taken out of what comes in; see `ResetFilter`. */
export class FilteredConnection extends Duplex {
  private readonly resets = new ResetFilter();

  constructor(private readonly socket: Socket) {
    super({ allowHalfOpen: true });
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      const kept = this.resets.filter(chunk);
      if (kept.length > 0 && !this.push(kept)) socket.pause();
    });
    socket.on('end', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
    // A broken connection is the client's affair; it must not end the engine.
    this.on('error', () => undefined);
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.socket.write(chunk, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.socket.write(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.socket.destroy();
    done(error);
  }
}
