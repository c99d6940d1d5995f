import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M18: nominated for the award (X28); M20: or shown to everybody as a good example. */
export const nominateOrganization = defineWorker({
  jobType: 'nominate-organization',

  async handle({ matterId, organizationId, honor }, { socialForces, charities, clock }) {
    const found = (await socialForces.aidingOrganizations(30)).find((one) => one.organizationId === organizationId);
    if (!found) throw new PermanentFailure(`组织 '${organizationId}' 不在帮扶过的组织中,不能推荐。`);
    const nomination = { nominationId: matterId, ...found, honor, at: clock.now().toISOString() };
    await socialForces.nominate(nomination);
    if (honor === 'award') {
      const { status } = await charities.nominate(nomination);
      if (status === 'unavailable') throw new Error('慈善表彰系统暂不可用,推荐尚未送达。');
    }
    return complete({});
  },
});
