import type { Script } from './script.js';

/** A short way to write the scripts of a section: `const rule = scriptsOf('timers'); rule('a cycle…', ['timers/cycle'], …)`. */
export function scriptsOf(section: string) {
  return (title: string, rules: readonly string[], resources: Script['resources'], steps: Script['steps']): Script => ({
    name: `${section}/${title}`,
    rules: rules.map((rule) => `${section}/${rule}`),
    resources,
    steps,
  });
}
