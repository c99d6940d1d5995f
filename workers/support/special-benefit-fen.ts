import type { Program } from '../../domain/benefit/programs.js';
import type { PolicyParameters } from '../../domain/policy/parameters.js';
import { PermanentFailure } from './permanent-failure.js';

const amounts = {
  'disability-living-subsidy': 'disabilityLiving',
  'disability-nursing-subsidy': 'disabilityNursing',
  'orphan-allowance': 'orphan',
  'unattended-child-support': 'unattendedChild',
} as const satisfies Partial<Record<Program, string>>;

/** M13: what a monthly subsidy comes to; without it nothing can be granted, and the incident names it. */
export function specialBenefitFen(benefit: Program, { version, values }: PolicyParameters): number {
  const amount = benefit in amounts ? amounts[benefit as keyof typeof amounts] : undefined;
  const fen = amount === undefined ? undefined : values.subsidyAmountsFen?.[amount];
  if (fen === undefined)
    throw new PermanentFailure(`政策参数 '${version}' 没有 'subsidyAmountsFen.${amount ?? benefit}',请管理员补充后重试。`);
  return fen;
}
