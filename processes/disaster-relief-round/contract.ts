import { z } from 'zod';
import { reliefKinds, reliefRounds, victimGroups } from '../../domain/disaster/victims.js';
import { fen, id } from '../values.js';

const count = z.number().int().nonnegative();
const reliefRound = z.enum(reliefRounds);
/** What the table `disaster-relief` answers. */
const ReliefRates = z.array(z.object({ reliefKind: z.enum(reliefKinds), victimGroup: z.enum(victimGroups), unit: z.enum(['person', 'home']), amountFen: fen }));

export const jobs = {
  'count-disaster-victims': {
    input: z.object({ matterId: id, reliefRound }),
    output: z.object({ victimCount: count, unmarkedCount: count, applicationCount: count }),
  },
  'decide-disaster-relief': {
    input: z.object({ matterId: id, reliefRound, reliefRates: ReliefRates, policy: z.object({ version: z.string() }) }),
    output: z.object({ reliefCount: count, reliefHouseholds: count, reliefFen: fen }),
  },
  'order-relief-payments': {
    /** `reliefAfter`: where the last page ended. */
    input: z.object({ matterId: id, reliefRound, reliefAfter: id.nullish() }),
    /** One page; `reliefAfter` is null on the last. */
    output: z.object({ payments: z.array(z.object({ caseId: id, decisionId: id, kind: id, amountFen: fen })).max(50), reliefAfter: id.nullable() }),
  },
} as const;

export const userTasks = {
  registerVictims: { formId: 'disaster-register', engineFields: [] },
  approveRelief: { formId: 'disaster-approval', engineFields: ['approveDecision'] },
  secureFunds: { formId: 'disaster-funds', engineFields: ['fundsDecision'] },
} as const;
