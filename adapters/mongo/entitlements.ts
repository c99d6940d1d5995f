import type { Db } from 'mongodb';
import { benefitOn } from '../../domain/benefit/benefit-on.js';
import type { Entitlements } from '../../domain/ports/entitlements.js';
import type { BenefitDocument } from './benefits.js';

const used = { caseId: 1, householdId: 1, personId: 1, program: 1, townshipCode: 1, from: 1, levelFen: 1, changes: 1 } as const;

/** Benefits by county and program, as payment runs go through them. */
export function entitlements(db: Db): Entitlements {
  const benefits = db.collection<BenefitDocument>('benefits');

  return {
    async begunBy({ countyCode, programs, date, after, limit }) {
      const found = await benefits
        .find(
          {
            countyCode,
            program: { $in: [...programs] },
            from: { $lte: date },
            until: { $not: { $lte: date } },
            ...(after !== undefined && { _id: { $gt: after } }),
          },
          { projection: used },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id, caseId, householdId, personId, program, townshipCode, ...benefit }) => ({
        benefitId: _id,
        caseId,
        householdId,
        ...(personId !== undefined && { personId }),
        program,
        townshipCode,
        ...benefitOn(benefit, date),
      }));
    },
  };
}
