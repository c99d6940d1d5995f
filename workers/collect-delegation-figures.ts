import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** R04 (M24): what a township determined by itself since it was last looked at, counted and not typed in. */
export const collectDelegationFigures = defineWorker({
  jobType: 'collect-delegation-figures',

  async handle({ matterId, delegatedTownship, watchedFrom }, { delegations, cases, clock }, { jobKey }) {
    const at = clock.now().toISOString();
    const period = { townshipCode: delegatedTownship, from: watchedFrom, until: civilDate(clock.now()), at };
    const { until, ...figures } = await delegations.count(`${matterId}:${jobKey}`, period);
    const { determinations, refusals, corrections, averageDays } = figures;
    await cases.appendEvent({
      eventId: `${matterId}:${jobKey}`,
      caseId: matterId,
      at,
      kind: 'automatic',
      title: `${watchedFrom} 至 ${until}：认定 ${determinations} 件，不予 ${refusals} 件，纠正 ${corrections} 件，平均 ${averageDays} 天`,
    });
    return complete({ watchedUntil: until, delegationFigures: figures });
  },
});
