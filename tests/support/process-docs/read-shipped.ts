import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measuresIn, type MeasureId } from '../../../domain/measure/measures.js';
import { extension, filesOf, readDiagrams, readProcessFile, type Diagram, type Moddle } from '../read-diagrams.js';

/** An element of a diagram that says which measures it carries out. */
export interface TracedElement {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly MeasureId[];
  readonly jobType?: string;
}
export interface TracedDiagram {
  readonly processId: string;
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  /** Where it lies. */
  readonly path: string;
  readonly xml: string;
  readonly documentation: string;
  readonly elements: readonly TracedElement[];
}
export interface Traced {
  readonly name: string;
  readonly measures: readonly MeasureId[];
}
/** What ships with the product, by what it says of the policy's measures. */
export interface Shipped {
  readonly diagrams: readonly TracedDiagram[];
  readonly decisions: readonly Traced[];
  readonly forms: readonly Traced[];
  /** Specs that name a measure. */
  readonly specs: readonly Traced[];
}

const root = join(import.meta.dirname, '../../..');

export async function readShipped(): Promise<Shipped> {
  const diagrams = (await readDiagrams()).map(tracedDiagram).sort(byNumber);
  const decisions = filesOf('decisions', '.dmn').map((file) => traced(`${file}`, readProcessFile('decisions', file)));
  const forms = diagrams.flatMap(({ folder }) =>
    filesOf(folder, '.form').map((file) => traced(`${folder}/${file}`, readProcessFile(folder, file))),
  );
  const specs = specsIn('tests')
    .map((file) => traced(file, readFileSync(join(root, file), 'utf8')))
    .filter((spec) => spec.measures.length > 0);
  return { diagrams, decisions, forms, specs };
}

function tracedDiagram({ folder, file, xml, processId, processName, elements, rootElements }: Diagram): TracedDiagram {
  const process = rootElements.find(({ $type }) => $type === 'bpmn:Process');
  const documentation = (process?.['documentation'] as { readonly text?: string }[] | undefined)?.[0]?.text ?? '';
  return {
    processId,
    name: processName,
    folder,
    file,
    path: join(root, 'processes', folder, file),
    xml,
    documentation,
    elements: elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow').map(tracedElement),
  };
}

function tracedElement(element: Moddle): TracedElement {
  const headers = (extension(element, 'zeebe:TaskHeaders')?.['values'] as { key: string; value: string }[] | undefined) ?? [];
  const jobType = extension(element, 'zeebe:TaskDefinition')?.['type'] as string | undefined;
  return {
    id: element.id ?? '',
    name: element.name ?? '',
    measures: measuresIn(headers.find(({ key }) => key === 'measures')?.value ?? ''),
    ...(jobType && { jobType }),
  };
}

const traced = (name: string, text: string): Traced => ({ name, measures: measuresIn(text) });

function specsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** `P02 …` in the documentation; those without a number come last, by their id. */
function byNumber(one: TracedDiagram, other: TracedDiagram): number {
  return numberOf(one) - numberOf(other) || one.processId.localeCompare(other.processId);
}

function numberOf({ documentation }: TracedDiagram): number {
  return Number(/^P(\d\d)/.exec(documentation)?.[1] ?? 99);
}
