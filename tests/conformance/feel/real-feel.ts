import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { json } from '../../../engine/protocol/json.js';
import type { Answer, Question } from './answer.js';
import { variables } from './cases/variables.js';

/** Zeebe's own FEEL, in a Java process that lives for the whole run. */
export class RealFeel {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;

  constructor(java: string, classPath: string) {
    this.process = spawn(java, ['-cp', classPath, 'FeelByLine']);
    this.lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  async ask({ text, isTests, input }: Question): Promise<Answer> {
    const known = json.write({ ...variables, ...(input === undefined ? {} : { cellInput: json.read(input) }) });
    this.process.stdin.write(`${JSON.stringify({ expression: text, tests: isTests, variables: known })}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`Zeebe's FEEL ended while it was asked '${text}'`);
    const answer = JSON.parse(value) as Answer;
    return 'invalid' in answer ? { invalid: true } : answer;
  }

  close(): void {
    this.process.stdin.end();
  }
}
