import { engineUnderTest, type EngineUnderTest } from './engine-under-test.js';
import { processFiles, readDiagrams } from './read-diagrams.js';

/** All of Yimen's processes on a fresh engine for each test, and what the tests of one of them have reached. */
export interface ProcessesUnderTest {
  readonly engine: EngineUnderTest;
  /** Ids of the elements and flows of these processes that no test of this file has come to. */
  unreached(): Promise<string[]>;
}

/** To be called inside `describe`. */
export function processesUnderTest(...processIds: readonly string[]): ProcessesUnderTest {
  const engine = engineUnderTest();
  const reached = new Set<string>();

  beforeEach(async () => {
    await engine.deployFiles(...processFiles());
  });
  afterEach(() => {
    for (const { intent, value } of engine.events('PROCESS_INSTANCE')) {
      const isReached = intent === 'ELEMENT_ACTIVATED' || intent === 'SEQUENCE_FLOW_TAKEN';
      if (processIds.includes(value.bpmnProcessId) && isReached) reached.add(`${value.bpmnProcessId} ${value.elementId}`);
    }
  });

  return {
    engine,
    async unreached() {
      const diagrams = await readDiagrams();
      return processIds.flatMap((processId) => {
        const diagram = diagrams.find((candidate) => candidate.processId === processId);
        if (!diagram) throw new Error(`No diagram has the process id '${processId}'`);
        const executed = diagram.elements.filter(({ $type }) => /Event$|Task$|Gateway$|Activity$|SubProcess$|SequenceFlow$/.test($type));
        return executed.flatMap(({ id }) => (id === undefined || reached.has(`${processId} ${id}`) ? [] : [id]));
      });
    },
  };
}
