import type { ModdleWarning } from './moddle.js';

/** What the schema of BPMN says of ids: each is there once, and those that hold a file together are there. Zeebe names the first. */
export function brokenIds(xml: string, warnings: readonly ModdleWarning[]): string | undefined {
  for (const warning of warnings) {
    const twice = /duplicate ID <(.*)>/.exec(warning.message)?.[1];
    if (twice !== undefined) {
      const text = `cvc-id.2: There are multiple occurrences of ID value '${twice}'.`;
      return `Error: URI=null Line=${lineOfSecond(xml, twice)}: ${text}`;
    }
  }
  const missing = warnings.find(({ element, ...warning }) => element && holdsTogether(element.$type, referenceOf(warning)));
  if (missing) {
    const text = `cvc-id.1: There is no ID/IDREF binding for IDREF '${String(missing.value)}'.`;
    return `Error: URI=null Line=${lineAt(xml, xml.lastIndexOf('>'))}: ${text}`;
  }
  const loose = warnings.find((warning) => referenceOf(warning) === 'attachedToRef');
  if (loose)
    return `Expected the boundary event '${loose.element?.id ?? ''}' to be attached to an element, but there is no '${String(loose.value)}'`;
  return undefined;
}

/** References that are checked with the file; others only where they are used. */
function holdsTogether(type: string, reference: string): boolean {
  return reference === 'default' || (type === 'bpmn:SequenceFlow' && ['sourceRef', 'targetRef'].includes(reference));
}

/** The name of a reference that leads nowhere, or nothing. */
export function referenceOf({ message, property }: ModdleWarning): string {
  return message.startsWith('unresolved reference') ? (property?.replace(/^.*:/, '') ?? 'reference') : '';
}

function lineOfSecond(xml: string, id: string): number {
  const attribute = `id="${id}"`;
  const first = xml.indexOf(attribute);
  return lineAt(xml, xml.indexOf('>', xml.indexOf(attribute, first + 1)));
}

function lineAt(xml: string, position: number): number {
  return xml.slice(0, position).split('\n').length;
}
