import type { MeasureProcess, MeasureView } from '../../domain/api-measures.js';
import { measures, type MeasureId } from '../../domain/measure/measures.js';
import { readDiagram, type DiagramElement } from '../definitions/read-diagram.js';
import type { DefinitionDocument, ReadModel } from '../monitoring/documents.js';

export type ListMeasures = () => Promise<readonly MeasureView[]>;
type Deployed = Omit<DefinitionDocument, 'xml'>;

/** From each measure to the steps of the deployed diagrams, in their newest versions, that carry it out. */
export function listMeasures({ definitions, instances }: Pick<ReadModel, 'definitions' | 'instances'>): ListMeasures {
  // A version never changes, so what was read of it holds.
  const read = new Map<string, readonly DiagramElement[]>();

  async function elementsOf(definitionKey: string): Promise<readonly DiagramElement[]> {
    const known = read.get(definitionKey);
    if (known) return known;
    const found = await definitions.findOne({ _id: definitionKey }, { projection: { xml: 1 } });
    const diagram = await readDiagram(found?.xml ?? '');
    const elements = diagram.ok ? diagram.elements : [];
    read.set(definitionKey, elements);
    return elements;
  }

  return async () => {
    const newest = newestOf(await definitions.find({}, { projection: { xml: 0 } }).sort({ processId: 1, version: -1 }).toArray());
    const processes = await Promise.all(
      newest.map(async (definition) => ({
        definition,
        elements: await elementsOf(definition._id),
        running: await instances.countDocuments({ processId: definition.processId, state: { $in: ['active', 'incident'] } }),
      })),
    );
    return (Object.keys(measures) as MeasureId[]).map((id) => ({
      id,
      processes: processes.flatMap(({ definition, elements, running }): MeasureProcess[] => {
        const steps = elements.filter((element) => element.measures.includes(id));
        if (steps.length === 0) return [];
        const { _id: definitionKey, processId, name, version } = definition;
        return [{ definitionKey, processId, name, version, running, steps: steps.map(step) }];
      }),
    }));
  };
}

function newestOf(sorted: readonly Deployed[]): readonly Deployed[] {
  return sorted.filter(({ processId }, index) => sorted[index - 1]?.processId !== processId);
}

const step = ({ id, name, type }: DiagramElement) => ({ elementId: id, name: name ?? id, isUserTask: type === 'bpmn:UserTask' });
