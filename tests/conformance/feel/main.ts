/** What `bin/conformance.mjs --feel` runs: expressions in our FEEL and in Zeebe's own. See ../README.md. */
import { keyOf, type Answer } from './answer.js';
import { isSame, writeGoldens } from './goldens.js';
import { knownDifferences } from './known-differences.js';
import { askOurs } from './our-feel.js';
import { questions } from './questions.js';
import { RealFeel } from './real-feel.js';

export interface Options {
  readonly java: string;
  readonly classPath: string;
  readonly only?: string | undefined;
  readonly record: boolean;
}

/** Answers whether both told the same, but for the known differences. */
export async function main({ java, classPath, only, record }: Options): Promise<boolean> {
  const real = new RealFeel(java, classPath);
  let [count, different, unexpected] = [0, 0, 0];
  for (const [subject, asked] of Object.entries(questions).filter(([name]) => !only || name.includes(only))) {
    const answers = new Map<string, Answer>();
    for (const question of asked) {
      const [key, theirs] = [keyOf(question), await real.ask(question)];
      answers.set(key, theirs);
      count++;
      const ours = askOurs(question);
      if (isSame(theirs, ours)) continue;
      different++;
      if (knownDifferences[subject]?.includes(key)) continue;
      unexpected++;
      console.log(`✗ ${subject}: ${key}\n  8.5.25 ${JSON.stringify(theirs)}\n  ours   ${JSON.stringify(ours)}\n`);
    }
    if (record) writeGoldens(subject, answers);
  }
  real.close();
  console.log(`${count} expressions, ${different} tell something else than 8.5.25, ${unexpected} of them not known to`);
  return unexpected === 0;
}
