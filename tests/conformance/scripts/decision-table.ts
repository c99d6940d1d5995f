/** A file with one decision on `x`; rules are an input entry and an output entry. */
export function decisionTable(id: string, policy: string, rules: readonly (readonly [when: string, then: string])[]): [string, string] {
  const [hitPolicy, aggregation] = policy.startsWith('COLLECT ') ? policy.split(' ') : [policy];
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rows = rules.map(
    ([when, then], index) =>
      `<rule id="r${index}"><inputEntry id="ri${index}"><text>${escape(when)}</text></inputEntry><outputEntry id="ro${index}"><text>${escape(then)}</text></outputEntry></rule>`,
  );
  return [
    `${id}.dmn`,
    `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg-${id}" name="Drawn" namespace="http://yimen.test">` +
      `<decision id="${id}" name="Decision ${id}"><decisionTable id="t" hitPolicy="${hitPolicy}"${aggregation ? ` aggregation="${aggregation}"` : ''}>` +
      `<input id="i" label="X"><inputExpression id="ie"><text>x</text></inputExpression></input><output id="o" name="out"/>${rows.join('')}</decisionTable></decision></definitions>`,
  ];
}
