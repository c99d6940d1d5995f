import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M30: the steps of a case as the inspectors' form offers them, so that a slip can be named by its step and nobody by name. */
export const listCaseSteps = defineWorker({
  jobType: 'list-case-steps',

  async handle({ caseId }, { history }) {
    return complete({ caseSteps: (await history.steps(caseId)).map(({ elementId, name }) => ({ value: elementId, label: name })) });
  },
});
