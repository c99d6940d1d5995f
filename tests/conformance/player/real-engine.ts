import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { beginning, type ComparedEngine, type RecordJson } from './engine.js';

const target = join(import.meta.dirname, '../../zeebe/target');

const longestMs = 60_000;

/** A real Zeebe in a Java process of its own, built by `bin/conformance.mjs`. It lives for the whole run. */
export class RealEngine implements ComparedEngine {
  private readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  private readonly answers: AsyncIterator<string>;
  private known: RecordJson[] = [];
  private complaint = '';

  constructor(
    java: string,
    readonly name: string,
  ) {
    const folder = join(target, name);
    const classPath = [join(folder, 'classes'), join(folder, 'lib', '*')].join(process.platform === 'win32' ? ';' : ':');
    const options = ['-Xmx768m', '-XX:+ExitOnOutOfMemoryError', '-XX:TieredStopAtLevel=1', '-Duser.timezone=UTC'];
    this.child = spawn(java, [...options, '-cp', classPath, 'ZeebeByLine'], { stdio: ['pipe', 'pipe', 'pipe'] });
    // The last thing that it said, should it end.
    this.child.stderr.on('data', (said: Buffer) => (this.complaint = (this.complaint + said.toString()).slice(-2_000)));
    this.answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async fresh(): Promise<string> {
    const port = await this.tell(`fresh ${beginning}`);
    this.known = [];
    return `127.0.0.1:${port}`;
  }

  async records(): Promise<readonly RecordJson[]> {
    const more = JSON.parse(await this.tell(`records ${this.known.length}`)) as RecordJson[];
    this.known = [...this.known, ...more];
    return this.known;
  }

  async advance(milliseconds: number): Promise<void> {
    await this.tell(`advance ${milliseconds}`);
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.stdin.end();
    await ended;
  }

  private async tell(line: string): Promise<string> {
    this.child.stdin.write(`${line}\n`);
    // One that finds no rest, in a process that never ends, is given up.
    const patience = setTimeout(() => this.child.kill('SIGKILL'), longestMs);
    const answer = await this.answers.next();
    clearTimeout(patience);
    if (answer.done) throw new Error(`The real engine ${this.name} ended at '${line}':\n${this.complaint}`);
    return answer.value;
  }
}
