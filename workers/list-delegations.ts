import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

const names = { dibao: '低保', tekun: '特困', 'low-income': '低收入' } as const;

/** M24: the townships of the county to choose from, each with what it determines by itself today. */
export const listDelegations = defineWorker({
  jobType: 'list-delegations',

  async handle({ countyCode }, { delegations, policy, clock }) {
    const inForce = (await policy.inForce(countyCode, civilDate(clock.now())))?.values.delegations ?? [];
    const townshipChoices = (await delegations.townships(countyCode)).map(({ townshipCode, name }) => {
      const held = inForce.filter((grant) => grant.townshipCode === townshipCode).map(({ program }) => names[program]);
      return { value: townshipCode, label: `${name}（${held.length > 0 ? held.join('、') : '未下放'}）` };
    });
    return complete({ townshipChoices });
  },
});
