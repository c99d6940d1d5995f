import type { ExecutableProcess } from './executable-process.js';
import { buildGraph } from './build-graph.js';
import { straightThroughLoop } from './check-loops.js';
import { children, flag, attribute } from './moddle.js';
import { Problems } from './problems.js';
import { readXml } from './read-xml.js';

/**
 * BPMN XML as checked, executable processes, or everything that is wrong with it: one entry an element, in the form
 * of Zeebe's deployment errors. The caller puts the resource's name in front.
 */
export async function parseBpmn(xml: string): Promise<{ ok: true; processes: ExecutableProcess[] } | { ok: false; errors: string[] }> {
  const read = await readXml(xml);
  if (!read.ok) return read;

  const problems = new Problems();
  const executable = children(read.definitions, 'rootElements').filter(
    (element) => element.$type === 'bpmn:Process' && flag(element, 'isExecutable') === true,
  );
  if (executable.length === 0) {
    problems.add(read.definitions.id, 'Must contain at least one executable process');
  }

  const processes = executable.map((process): ExecutableProcess => {
    const elements = buildGraph(process, problems);
    return { id: process.id ?? '', name: attribute(process, 'name'), elements };
  });
  if (!problems.areNone) return { ok: false, errors: problems.entries() };

  const loops = processes.flatMap((process) => {
    const loop = straightThroughLoop(process, processes);
    if (!loop) return [];
    const text = `Processes are not allowed to contain a straight-through processing loop: ${loop.join(' > ')}`;
    return `- Process: ${process.id}\n    - ERROR: ${text}`;
  });
  return loops.length > 0 ? { ok: false, errors: loops } : { ok: true, processes };
}
