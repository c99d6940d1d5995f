import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement, ModdleWarning } from './moddle.js';
import { Problems } from './problems.js';
import { refuseXml } from './xml-guard.js';

const zeebe = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json') as { readonly types: readonly unknown[] };

/** What Zeebe 8.5 knows and the description for modelers does not. */
const publishMessage = { name: 'PublishMessage', superClass: ['Element'] };

const moddle = new BpmnModdle({ zeebe: { ...zeebe, types: [...zeebe.types, publishMessage] } });

/** BPMN XML as moddle's tree. Nothing outside the text is read, and what moddle only warns of is an error here. */
export async function readXml(xml: string): Promise<{ ok: true; definitions: ModdleElement } | { ok: false; errors: string[] }> {
  const refusal = refuseXml(xml);
  if (refusal !== undefined) return { ok: false, errors: [`- ERROR: ${refusal}`] };

  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    const problems = new Problems();
    for (const warning of warnings) {
      if (isHarmless(warning)) continue;
      problems.add(warning.element?.id ?? rootElement.id, warningText(warning));
    }
    return problems.areNone ? { ok: true, definitions: rootElement } : { ok: false, errors: problems.entries() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, errors: [`- ERROR: The file is not valid BPMN: ${oneLine(reason)}`] };
  }
}

/** The drawing is not executed, and a newer modeler writes attributes and elements of its own into the zeebe namespace. */
function isHarmless(warning: ModdleWarning): boolean {
  if (warning.element?.$type.match(/^(bpmndi|di|dc|bioc|color):/)) return true;
  if (/^unparsable content <zeebe:[^>]*> detected/.test(warning.message)) return true;
  return /^unknown attribute <[^>]*:[^>]*>/.test(warning.message);
}

function warningText(warning: ModdleWarning): string {
  if (warning.message.startsWith('unresolved reference') && typeof warning.value === 'string') {
    const property = warning.property?.replace(/^.*:/, '') ?? 'reference';
    if (property === 'activityRef') return `The referenced compensation activity '${warning.value}' doesn't exist`;
    return `The ${property} '${warning.value}' does not exist`;
  }
  return oneLine(warning.message);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
