import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

const ratings: Readonly<Record<string, string>> = { good: '好', fair: '合格', poor: '不合格' };

/** M19: the register's agencies to choose from, with the share of professional posts and how the last contract was evaluated. */
export const listAgencies = defineWorker({
  jobType: 'list-agencies',

  async handle({ countyCode, services }, ports) {
    const found = await ports.services.agencies(countyCode, services);
    return complete({
      agencies: found.map(({ agencyId, name, professionalPercent, rating }) => ({
        value: agencyId,
        label: `${name}(专业岗位 ${professionalPercent}%${rating === undefined ? '' : `,上次评估 ${ratings[rating] ?? rating}`})`,
      })),
    });
  },
});
