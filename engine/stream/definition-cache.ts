import type { DecisionRequirementsGraph } from '../dmn/decision-requirements-graph.js';
import { parseDmn } from '../dmn/parse-dmn.js';
import type { ExecutableProcess } from '../model/executable-process.js';
import { parseBpmn } from '../model/parse-bpmn.js';
import type { Key } from '../protocol/key.js';
import type { Definitions } from '../processing/processing.js';
import type { State } from '../state/state.js';

/** Parsed resources by key. After a start they are parsed again from what the state holds. */
export class DefinitionCache implements Definitions {
  private readonly processes = new Map<Key, ExecutableProcess>();
  private readonly graphs = new Map<Key, DecisionRequirementsGraph>();

  process(key: Key): ExecutableProcess {
    const process = this.processes.get(key);
    if (!process) throw new Error(`Process definition '${key}' is not loaded`);
    return process;
  }

  graph(key: Key): DecisionRequirementsGraph {
    const graph = this.graphs.get(key);
    if (!graph) throw new Error(`Decision requirements '${key}' are not loaded`);
    return graph;
  }

  addProcess(key: Key, process: ExecutableProcess): void {
    this.processes.set(key, process);
  }

  addGraph(key: Key, graph: DecisionRequirementsGraph): void {
    this.graphs.set(key, graph);
  }

  async load(state: State): Promise<void> {
    for (const { processDefinitionKey: key, bpmnProcessId, resource, resourceName } of state.processes.values()) {
      const parsed = await parseBpmn(Buffer.from(resource, 'base64').toString('utf8'));
      const process = parsed.ok ? parsed.processes.find(({ id }) => id === bpmnProcessId) : undefined;
      if (!process) throw new Error(`Deployed file '${resourceName}' (process definition ${key}) cannot be parsed any more`);
      this.processes.set(key, process);
    }
    for (const { decisionRequirementsKey: key, resource, resourceName } of state.decisionRequirements.values()) {
      const parsed = await parseDmn(Buffer.from(resource, 'base64').toString('utf8'));
      if (!parsed.ok) throw new Error(`Deployed file '${resourceName}' (decision requirements ${key}) cannot be parsed any more`);
      this.graphs.set(key, parsed.drg);
    }
  }
}
