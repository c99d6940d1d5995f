import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extension, type Diagram, type Moddle } from '../read-diagrams.js';

const workers = join(import.meta.dirname, '../../../workers');

/** Which error codes the worker of each job type throws, by its source. */
export function codesOfWorkers(errorCodes: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(workers).filter((file) => file.endsWith('.ts') && file !== 'start-workers.ts');
  const thrown = files.map((file): [string, readonly string[]] => [
    file.replace('.ts', ''),
    [
      ...new Set(
        [...readFileSync(join(workers, file), 'utf8').matchAll(/bpmnError\(\s*errorCodes\.(\w+)/g)].map(
          ([, name]) => errorCodes[name ?? ''] ?? `unknown ${name}`,
        ),
      ),
    ],
  ]);
  return new Map(thrown.filter(([, codes]) => codes.length > 0));
}

/** Errors that neither the task, nor what is around it, nor each caller of the process catches. */
export function uncaughtErrors(
  diagram: Diagram,
  codes: ReadonlyMap<string, readonly string[]>,
  all: readonly Diagram[],
): readonly string[] {
  return diagram.elements.flatMap((task) => {
    const jobType = extension(task, 'zeebe:TaskDefinition')?.['type'] as string | undefined;
    return (codes.get(jobType ?? '') ?? []).filter((code) => !isCaught(task, code, diagram, all)).map((code) => `${task.id} ${code}`);
  });
}

function isCaught(element: Moddle, code: string, diagram: Diagram, all: readonly Diagram[], depth = 0): boolean {
  for (let scope: Moddle | undefined = element; scope && scope.$type !== 'bpmn:Process'; scope = scope['$parent'] as Moddle | undefined) {
    const caught = [...catchesOn(scope, diagram), ...catchesInside(scope['$parent'] as Moddle | undefined)];
    if (caught.includes(code) || caught.includes('*')) return true;
  }
  const callers = all.flatMap((other) =>
    other.elements
      .filter((call) => extension(call, 'zeebe:CalledElement')?.['processId'] === diagram.processId)
      .map((call) => ({ call, other })),
  );
  return depth < 5 && callers.length > 0 && callers.every(({ call, other }) => isCaught(call, code, other, all, depth + 1));
}

function catchesOn(host: Moddle, { elements }: Diagram): readonly string[] {
  return elements
    .filter((event) => event.$type === 'bpmn:BoundaryEvent' && (event['attachedToRef'] as Moddle | undefined)?.id === host.id)
    .flatMap(codeOf);
}

/** By an event sub-process of that scope. */
function catchesInside(scope: Moddle | undefined): readonly string[] {
  const inner = ((scope?.['flowElements'] as Moddle[] | undefined) ?? []).filter((element) => element['triggeredByEvent'] === true);
  return inner.flatMap((subProcess) =>
    ((subProcess['flowElements'] as Moddle[] | undefined) ?? []).filter(({ $type }) => $type === 'bpmn:StartEvent').flatMap(codeOf),
  );
}

function codeOf(event: Moddle): readonly string[] {
  return ((event['eventDefinitions'] as Moddle[] | undefined) ?? []).flatMap((definition) =>
    definition.$type === 'bpmn:ErrorEventDefinition'
      ? [((definition['errorRef'] as Moddle | undefined)?.['errorCode'] as string | undefined) ?? '*']
      : [],
  );
}
