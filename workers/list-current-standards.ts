import { formatFen } from '../domain/money/fen.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M06: the counties to choose from, each with the standards that hold there now. */
export const listCurrentStandards = defineWorker({
  jobType: 'list-current-standards',

  async handle(_input, { standardChanges, policy, clock }) {
    const today = civilDate(clock.now());
    const countyChoices: { value: string; label: string }[] = [];
    for (const { countyCode, countyName } of await standardChanges.counties()) {
      const values = (await policy.inForce(countyCode, today))?.values;
      if (!values) continue;
      const tekun = values.tekunBasicStandardFen === undefined ? '未定' : formatFen(values.tekunBasicStandardFen);
      countyChoices.push({ value: countyCode, label: `${countyName}（现行：低保 ${formatFen(values.dibaoStandardFen)}，特困 ${tekun}）` });
    }
    return complete({ countyChoices });
  },
});
