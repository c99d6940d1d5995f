import { formatFen } from '../../domain/money/fen.js';
import type { PolicyValues } from '../../domain/policy/parameters.js';
import { violatedTekunFloorFen } from '../../domain/policy/tekun-floor.js';
import { refuse } from '../http/refuse.js';

/** M06: no version may hold a standard of tekun below 1.3 times that of dibao, whichever of the two has moved. */
export function checkStandards(values: PolicyValues): void {
  const minimumFen = violatedTekunFloorFen(values);
  if (minimumFen === undefined) return;
  const message = `特困人员基本生活标准不得低于低保标准的 1.3 倍：低保标准 ${formatFen(values.dibaoStandardFen)} 时至少为 ${formatFen(minimumFen)}，请调整后重新提出。`;
  throw refuse('tekun-floor-violated', { message, fields: [{ field: 'tekunBasicStandardFen', message }] });
}
