import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { measuresIn, type MeasureId } from '../../domain/measure/measures.js';

const zeebe = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json') as Record<string, unknown>;

export interface DiagramElement {
  readonly type: string;
  readonly id: string;
  readonly name: string | undefined;
  readonly jobType: string | undefined;
  readonly formId: string | undefined;
  readonly hasCandidateGroups: boolean;
  readonly isNativeUserTask: boolean;
  /** Which measures of the policy it carries out, from its task header. */
  readonly measures: readonly MeasureId[];
}
export interface DiagramProcess {
  readonly processId: string;
  /** The process's own extension properties. */
  readonly properties: Readonly<Record<string, string>>;
}
export type Diagram =
  | { readonly ok: true; readonly processes: readonly DiagramProcess[]; readonly elements: readonly DiagramElement[]; readonly messageNames: readonly string[]; readonly errorCodes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The little of a diagram that the contract names. */
export async function readDiagram(xml: string): Promise<Diagram> {
  let root: Moddle;
  try {
    const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
    const broken = warnings.find(({ message }) => /unparsable|unresolved|illegal|unclosed/i.test(message));
    if (broken) return { ok: false, reason: broken.message };
    root = rootElement as unknown as Moddle;
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }

  const roots = list(root['rootElements']);
  const processes = roots.filter(({ $type, isExecutable }) => $type === 'bpmn:Process' && isExecutable === true);
  return {
    ok: true,
    processes: processes.map((process) => ({ processId: process.id ?? '', properties: propertiesOf(process) })),
    elements: processes.flatMap((process) => flowElements(process).map(toElement)),
    messageNames: roots.filter(({ $type }) => $type === 'bpmn:Message').flatMap(({ name }) => (name === undefined ? [] : [name])),
    errorCodes: roots.filter(({ $type }) => $type === 'bpmn:Error').flatMap(({ errorCode }) => (typeof errorCode === 'string' ? [errorCode] : [])),
  };
}

interface Moddle {
  readonly $type: string;
  readonly id?: string;
  readonly name?: string;
  readonly [property: string]: unknown;
}

function list(value: unknown): readonly Moddle[] {
  return Array.isArray(value) ? (value as Moddle[]) : [];
}

/** Of the process and of every sub-process in it. */
function flowElements(scope: Moddle): readonly Moddle[] {
  return list(scope['flowElements']).flatMap((element) => [element, ...flowElements(element)]);
}

function extensionsOf(element: Moddle): readonly Moddle[] {
  return list((element['extensionElements'] as Moddle | undefined)?.['values']);
}

function propertiesOf(process: Moddle): Readonly<Record<string, string>> {
  const properties = extensionsOf(process).flatMap((extension) => (extension.$type === 'zeebe:Properties' ? list(extension['properties']) : []));
  return Object.fromEntries(properties.map(({ name, value }) => [name ?? '', String(value ?? '')]));
}

function toElement(element: Moddle): DiagramElement {
  const extensions = extensionsOf(element);
  const extension = (type: string) => extensions.find(({ $type }) => $type === type);
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    type: element.$type,
    id: element.id ?? '',
    name: text(element.name),
    jobType: text(extension('zeebe:TaskDefinition')?.['type']),
    formId: text(extension('zeebe:FormDefinition')?.['formId']) ?? text(extension('zeebe:FormDefinition')?.['formKey']),
    hasCandidateGroups: text(extension('zeebe:AssignmentDefinition')?.['candidateGroups']) !== undefined,
    isNativeUserTask: extension('zeebe:UserTask') !== undefined,
    measures: measuresIn(text(list(extension('zeebe:TaskHeaders')?.['values']).find(({ key }) => key === 'measures')?.['value']) ?? ''),
  };
}
