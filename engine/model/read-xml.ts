import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement, ModdleWarning } from './moddle.js';
import { Problems } from './problems.js';
import { brokenIds, referenceOf } from './broken-ids.js';
import { brokenOrder } from './broken-order.js';
import { refuseXml } from './xml-guard.js';

const zeebe = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json') as { readonly types: readonly unknown[] };

/** What Zeebe 8.5 knows and the description for modelers does not. */
const publishMessage = {
  name: 'PublishMessage',
  superClass: ['Element'],
  properties: ['correlationKey', 'messageId', 'timeToLive'].map((name) => ({ name, isAttr: true, type: 'String' })),
};

const moddle = new BpmnModdle({ zeebe: { ...zeebe, types: [...zeebe.types, publishMessage] } });

/** BPMN XML as moddle's tree. Nothing outside the text is read, and what moddle only warns of is an error here. */
export async function readXml(
  xml: string,
): Promise<{ readonly ok: true; readonly definitions: ModdleElement } | { readonly ok: false; readonly errors: readonly string[] }> {
  const refusal = refuseXml(xml);
  if (refusal !== undefined) return { ok: false, errors: [`- ERROR: ${refusal}`] };

  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    const broken = brokenOrder(xml) ?? brokenIds(xml, warnings);
    if (broken !== undefined) return { ok: false, errors: [broken] };
    const problems = new Problems();
    for (const warning of warnings) {
      if (isHarmless(warning)) continue;
      problems.add(warning.element ?? rootElement, warningText(warning));
    }
    return problems.areNone ? { ok: true, definitions: rootElement } : { ok: false, errors: problems.entries() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, errors: [`Fatal Error: URI=null Line=${lineIn(reason)}: ${oneLine(reason)}`] };
  }
}

/** Whoever refers to one of the first says that there is none; flows are known by themselves. */
const mayLeadNowhere: ReadonlySet<string> = new Set(['messageRef', 'signalRef', 'errorRef', 'escalationRef', 'incoming', 'outgoing']);

/** The drawing is not executed, and a newer modeler writes attributes and elements of its own into the zeebe namespace. */
function isHarmless(warning: ModdleWarning): boolean {
  if (warning.element?.$type.match(/^(bpmndi|di|dc|bioc|color):/)) return true;
  if (/^unparsable content <zeebe:[^>]*> detected/.test(warning.message)) return true;
  if (mayLeadNowhere.has(referenceOf(warning))) return true;
  return /^unknown attribute <[^>]*:[^>]*>/.test(warning.message);
}

function warningText(warning: ModdleWarning): string {
  if (warning.message.startsWith('unresolved reference') && typeof warning.value === 'string') {
    const property = referenceOf(warning);
    if (property === 'activityRef') return `The referenced compensation activity '${warning.value}' doesn't exist`;
    return `The ${property} '${warning.value}' does not exist`;
  }
  return oneLine(warning.message);
}

/** The parser counts lines from 0. */
function lineIn(reason: string): number {
  return 1 + Number(/line: (\d+)/.exec(reason)?.[1] ?? 0);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
