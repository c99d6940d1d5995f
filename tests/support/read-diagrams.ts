import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';

const zeebeModdle = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json') as Record<string, unknown>;

/** What the tests need of a moddle element; everything else stays untyped XML. */
export interface Moddle {
  readonly $type: string;
  readonly id?: string;
  readonly name?: string;
  readonly [property: string]: unknown;
}

export interface Diagram {
  readonly folder: string;
  readonly file: string;
  readonly xml: string;
  readonly processId: string;
  readonly processName: string;
  readonly elements: readonly Moddle[];
  readonly rootElements: readonly Moddle[];
}

const processesFolder = join(import.meta.dirname, '../../processes');

function processFolders(): string[] {
  return readdirSync(processesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

export function filesOf(folder: string, suffix: string): string[] {
  return readdirSync(join(processesFolder, folder)).filter((name) => name.endsWith(suffix));
}

/** Paths of everything that is deployed: diagrams, decisions and forms of all processes. */
export function processFiles(): string[] {
  return processFolders().flatMap((folder) =>
    filesOf(folder, '')
      .filter((name) => /\.(bpmn|dmn|form)$/.test(name))
      .map((name) => join(processesFolder, folder, name)),
  );
}

export function readProcessFile(folder: string, file: string): string {
  return readFileSync(join(processesFolder, folder, file), 'utf8');
}

export async function readDiagrams(): Promise<Diagram[]> {
  const moddle = new BpmnModdle({ zeebe: zeebeModdle });
  const diagrams: Diagram[] = [];
  for (const folder of processFolders()) {
    for (const file of filesOf(folder, '.bpmn')) {
      const xml = readProcessFile(folder, file);
      const { rootElement } = (await moddle.fromXML(xml)) as unknown as { rootElement: Moddle };
      const rootElements = rootElement['rootElements'] as Moddle[];
      const process = rootElements.find((element) => element.$type === 'bpmn:Process');
      if (!process) throw new Error(`${file} has no process`);
      diagrams.push({
        folder,
        file,
        xml,
        processId: process.id ?? '',
        processName: process.name ?? '',
        elements: flowElements(process),
        rootElements,
      });
    }
  }
  return diagrams;
}

/** Of the process and of every sub-process in it. */
function flowElements(scope: Moddle): Moddle[] {
  return ((scope['flowElements'] as Moddle[] | undefined) ?? []).flatMap((element) => [element, ...flowElements(element)]);
}

/** The first extension element of a type, e.g. `zeebe:TaskDefinition`. */
export function extension(element: Moddle, type: string): Moddle | undefined {
  const holder = element['extensionElements'] as Moddle | undefined;
  return (holder?.['values'] as Moddle[] | undefined)?.find((value) => value.$type === type);
}
