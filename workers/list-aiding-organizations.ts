import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M18: who helped, by how often, for the city to nominate from. */
export const listAidingOrganizations = defineWorker({
  jobType: 'list-aiding-organizations',

  async handle(_input, { socialForces }) {
    const organizations = await socialForces.aidingOrganizations(30);
    return complete({
      organizations: organizations.map(({ organizationId, organizationName, times }) => ({ value: organizationId, label: `${organizationName}(帮扶 ${times} 次)` })),
    });
  },
});
