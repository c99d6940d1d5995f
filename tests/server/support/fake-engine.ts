import type { DeployOutcome, Modification, ProcessEngine } from '../../../domain/ports/process-engine.js';

type Message = Parameters<ProcessEngine['publish']>[0];

/** An engine that remembers what it was told; it can be away. */
export interface FakeEngine extends ProcessEngine {
  readonly published: Message[];
  readonly completed: { readonly jobKey: string; readonly variables: object }[];
  readonly retries: { readonly jobKey: string; readonly retries: number }[];
  readonly resolved: string[];
  readonly modified: ({ readonly instanceKey: string } & Modification)[];
  modifyAnswer: Awaited<ReturnType<ProcessEngine['modify']>>;
  isAway: boolean;
  /** What tables answer, by decision id. */
  readonly decisions: Map<string, (variables: Record<string, unknown>) => unknown>;
  deployAnswer: DeployOutcome;
}

export function fakeEngine(): FakeEngine {
  const answer = <T>(value: T): Promise<T> => (engine.isAway ? Promise.reject(new Error('UNAVAILABLE')) : Promise.resolve(value));
  const engine: FakeEngine = {
    published: [],
    completed: [],
    retries: [],
    resolved: [],
    modified: [],
    modifyAnswer: { outcome: 'modified' },
    decisions: new Map(),
    isAway: false,
    deployAnswer: { ok: true, deployments: [{ kind: 'process', id: 'p', version: 1, key: '9007199254740993' }] },
    deploy: () => answer(engine.deployAnswer),
    async publish(message) {
      await answer(undefined);
      if (engine.published.some(({ messageId }) => messageId === message.messageId)) return 'already';
      engine.published.push(message);
      return 'published';
    },
    async completeJob(jobKey, variables) {
      await answer(undefined);
      if (engine.completed.some((done) => done.jobKey === jobKey)) return 'gone';
      engine.completed.push({ jobKey, variables });
      return 'completed';
    },
    async modify(instanceKey, change) {
      await answer(undefined);
      engine.modified.push({ instanceKey, ...change });
      return engine.modifyAnswer;
    },
    async evaluateDecision(decisionId, variables) {
      await answer(undefined);
      const decide = engine.decisions.get(decisionId);
      if (!decide) throw new Error(`no decision ${decisionId}`);
      return decide(variables as Record<string, unknown>);
    },
    async setRetries(jobKey, retries) {
      await answer(undefined);
      engine.retries.push({ jobKey, retries });
    },
    async resolveIncident(incidentKey) {
      await answer(undefined);
      engine.resolved.push(incidentKey);
      return 'resolved';
    },
    ping: () => answer(1),
  };
  return engine;
}
