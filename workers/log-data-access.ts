import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M25: who queried whom, when, for what. Also for the requests before a correction, whose queries were made all the same. */
export const logDataAccess = defineWorker({
  jobType: 'log-data-access',

  async handle({ caseId }, { verifications }) {
    for (const { requestId, memberIds, purpose, requestedAt, sources } of await verifications.ofCase(caseId)) {
      for (const personId of memberIds) {
        await verifications.logAccess({
          requestId,
          personId,
          caseId,
          actor: 'process:economic-verification',
          purpose,
          at: requestedAt,
          sources,
        });
      }
    }
    return complete({});
  },
});
