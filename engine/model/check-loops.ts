import type { ElementType, ExecutableElement } from './executable-process.js';
import type { Problems } from './problems.js';

/** Elements that never wait; a loop of nothing else would run for ever inside one command. */
const straightThroughTypes: ReadonlySet<ElementType> = new Set(['EXCLUSIVE_GATEWAY', 'PARALLEL_GATEWAY']);

export function checkLoops(processId: string | undefined, graph: ReadonlyMap<string, ExecutableElement>, problems: Problems): void {
  const finished = new Set<string>();
  for (const element of graph.values()) {
    if (!straightThroughTypes.has(element.type) || finished.has(element.id)) continue;
    const loop = findLoop(element, graph, finished);
    if (loop) {
      problems.add(processId, `Processes are not allowed to contain a straight-through processing loop: ${loop.join(' > ')}`);
      return;
    }
  }
}

/** Depth first with a stack of its own: a long chain of gateways must not exhaust the call stack. */
function findLoop(start: ExecutableElement, graph: ReadonlyMap<string, ExecutableElement>, finished: Set<string>): string[] | undefined {
  const path: { id: string; next: string[] }[] = [];
  const onPath = new Set<string>();
  const enter = (element: ExecutableElement): void => {
    onPath.add(element.id);
    path.push({ id: element.id, next: element.outgoing.map((flow) => flow.targetId) });
  };

  enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const nextId = top.next.shift();
    if (nextId === undefined) {
      finished.add(top.id);
      onPath.delete(top.id);
      path.pop();
      continue;
    }
    if (onPath.has(nextId)) {
      const ids = path.map((step) => step.id);
      return [...ids.slice(ids.indexOf(nextId)), nextId];
    }
    const next = graph.get(nextId);
    if (next && straightThroughTypes.has(next.type) && !finished.has(nextId)) enter(next);
  }
  return undefined;
}
