import { spawnSync } from 'node:child_process';

describe('a setting from the environment', () => {
  const start = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['bin/start.mjs'], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 20_000 });

  it.each([
    ['ATTACHMENT_MAX_MB', '-5'],
    ['ATTACHMENT_MAX_MB', 'abc'],
    ['TAKE_BACK_SECONDS', '-1'],
  ])('keeps the system from starting when it makes no sense: %s=%s', (variable, value) => {
    // One port for two ends a start that went past this setting.
    const { status, stderr } = start({ [variable]: value, PORT: '8080', SANDBOX_PORT: '8080' });
    expect(status).toBe(1);
    expect(stderr).toContain(`${variable}=${value}`);
  });
});
