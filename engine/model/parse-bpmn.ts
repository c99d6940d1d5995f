import type { ExecutableProcess } from './executable-process.js';
import { buildGraph } from './build-graph.js';
import { checkReferences } from './check-references.js';
import { straightThroughLoop } from './check-loops.js';
import { attribute, children, extensions, flag } from './moddle.js';
import { Problems } from './problems.js';
import { readXml } from './read-xml.js';
import { remembering } from './remembering.js';

export type ParsedBpmn =
  | { readonly ok: true; readonly processes: readonly ExecutableProcess[]; readonly processIds: readonly string[] }
  | { readonly ok: false; readonly errors: readonly string[] };

/**
 * BPMN XML as checked, executable processes, or everything that is wrong with it: one entry an element, in the form
 * of Zeebe's deployment errors. The caller puts the resource's name in front.
 */
export const parseBpmn = remembering(parse);

async function parse(xml: string): Promise<ParsedBpmn> {
  const read = await readXml(xml);
  if (!read.ok) return read;

  const problems = new Problems();
  const all = children(read.definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const executable = all.filter((element) => flag(element, 'isExecutable') === true);
  if (executable.length === 0) {
    problems.add(read.definitions.id, 'Must contain at least one executable process');
  }

  checkReferences(read.definitions, problems);

  const processes = executable.map((process): ExecutableProcess => {
    for (const form of extensions(process, 'zeebe:UserTaskForm')) {
      if (attribute(form, 'body') === undefined) problems.add(form, 'User task form text content has to be present and not empty');
    }
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
  if (loops.length > 0) return { ok: false, errors: loops };
  return { ok: true, processes, processIds: all.map(({ id }) => id ?? '') };
}
