import type { Script } from './script.js';

/**
 * A short way to write the scripts of a section: `const rule = scriptsOf('timers'); rule('a cycle…', ['cycle'], …)`. The rules
 * that they walk may be of another section, or be written out: `jobs/uncaught`.
 */
export function scriptsOf(section: string, ruleSection = section) {
  return (title: string, rules: readonly string[], resources: Script['resources'], steps: Script['steps']): Script => ({
    name: `${section}/${title}`,
    rules: rules.map((rule) => (rule.includes('/') ? rule : `${ruleSection}/${rule}`)),
    resources,
    steps,
  });
}
