import type { ProcessEngine } from '../../domain/ports/process-engine.js';

/** The engine's place while it is still starting: the server must listen first, for the engine's records come to it. */
export function lateEngine(): { readonly port: ProcessEngine; arrive(engine: ProcessEngine): void } {
  let arrived: ProcessEngine | undefined;
  const engine = () => {
    if (!arrived) throw new Error('The engine is still starting.');
    return arrived;
  };
  return {
    port: {
      deploy: async (resources) => engine().deploy(resources),
      publish: async (message) => engine().publish(message),
      completeJob: async (jobKey, variables) => engine().completeJob(jobKey, variables),
      modify: async (instanceKey, change) => engine().modify(instanceKey, change),
      evaluateDecision: async (decisionId, variables) => engine().evaluateDecision(decisionId, variables),
      setRetries: async (jobKey, retries) => engine().setRetries(jobKey, retries),
      resolveIncident: async (incidentKey) => engine().resolveIncident(incidentKey),
      ping: async () => engine().ping(),
    },
    arrive(theEngine) {
      arrived = theEngine;
    },
  };
}
