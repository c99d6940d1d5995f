import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');

describe('closing the connection to the engine', () => {
  it('leaves the event loop turning when calls are under way', async () => {
    // In a process of its own: a loop that stands still could not be noticed from within.
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/adapters/zeebe/close-while-calling.ts'], { cwd: root, timeout: 25_000, killSignal: 'SIGKILL' });

    expect(stdout).toContain('the event loop still turns');
  });
});
