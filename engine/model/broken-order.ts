import { xmlTags } from './xml-tags.js';

const namespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** What the schema of BPMN wants first in every element, in this order; anything else comes after. */
const first = ['documentation', 'extensionElements', 'auditing', 'monitoring', 'categoryValueRef', 'incoming', 'outgoing'];
/** Before what stands inside of a sub-process. */
const loops = new Set(['multiInstanceLoopCharacteristics', 'standardLoopCharacteristics']);
/** Where these stand depends on the element. */
const anywhere =
  /^(ioSpecification|ioBinding|property|data(Input|Output)Association|resourceRole|performer|humanPerformer|potentialOwner)$/;
const onlyOnce = new Set(['extensionElements', 'auditing', 'monitoring']);

/** What the schema of BPMN says of the order in an element. Zeebe names the first that stands in a wrong place. */
export function brokenOrder(xml: string): string | undefined {
  const prefix = prefixOf(xml);
  if (prefix === undefined) return undefined;
  /** The rank of the last child, for each element that is open; undefined inside of what is not BPMN. */
  const open: (number | undefined)[] = [];
  for (const tag of xmlTags(xml)) {
    if (tag === 'declaration') return undefined;
    if (tag.kind === 'close') {
      open.pop();
      continue;
    }
    const name = tag.name.startsWith(prefix) ? tag.name.slice(prefix.length) : undefined;
    const last = open.at(-1);
    if (name !== undefined && last !== undefined && !anywhere.test(name)) {
      const rank = rankOf(name);
      if (rank < last || (rank === last && onlyOnce.has(name))) return wrongPlace(xml, tag.end, name);
      open[open.length - 1] = rank;
    }
    // Anything may stand inside of extension elements.
    const isBpmn = name !== undefined && name !== 'extensionElements' && !name.includes(':');
    if (tag.kind === 'open') open.push(isBpmn ? -1 : undefined);
  }
  return undefined;
}

function rankOf(name: string): number {
  const rank = first.indexOf(name);
  if (rank !== -1) return rank;
  return loops.has(name) ? first.length : first.length + 1;
}

/** The prefix of BPMN's names with its colon, or none when it is the namespace of names without one. */
function prefixOf(xml: string): string | undefined {
  const declared = new RegExp(`\\sxmlns(?::([\\w.-]+))?\\s*=\\s*["']${namespace}["']`).exec(xml);
  if (!declared) return undefined;
  return declared[1] === undefined ? '' : `${declared[1]}:`;
}

function wrongPlace(xml: string, position: number, name: string): string {
  const line = xml.slice(0, position).split('\n').length;
  return (
    `Error: URI=null Line=${line}: cvc-complex-type.2.4.a: Invalid content was found starting with element ` +
    `'{"${namespace}":${name}}'. Expected is the order ${first.join(', ')}, then the rest.`
  );
}
