import { existsSync, readFileSync } from 'node:fs';

interface EngineRule {
  readonly rule: string;
  readonly spec: string;
  readonly test: string;
}

/** The rows of docs/conformance.md that name a spec. */
const engineRules: readonly EngineRule[] = [
  ...readFileSync('docs/conformance.md', 'utf8').matchAll(/^\| `([\w-]+\/[\w-]+)` \| [^|]+ \| `([^`]+\.spec\.ts)`: (.+) \|$/gm),
].map(([, rule, spec, test]) => ({ rule: rule!, spec: spec!, test: test! }));

describe('the rules of one engine alone in docs/conformance.md', () => {
  it('are some', () => {
    expect(engineRules.length).toBeGreaterThan(15);
  });

  it.each(engineRules)('$rule is said by a test of its spec', ({ spec, test }) => {
    expect(existsSync(spec)).toBe(true);
    expect(readFileSync(spec, 'utf8')).toMatch(new RegExp(`\\(\\s*['\`](%s )?${escaped(test)}['\`],`));
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
