import { z } from 'zod';
import { formatFen } from '../../domain/money/fen.js';

/** As the case carries them; what a version leaves open is not shown. */
const Policy = z
  .object({
    dibaoStandardFen: z.number(),
    singlePersonBenefitFen: z.number(),
    tekunBasicStandardFen: z.number(),
    propertyLimits: z.object({ liquidAssetsPerHeadFen: z.number(), homes: z.number(), vehicles: z.number(), businessFen: z.number() }),
    temporaryAidTiers: z.object({ light: z.number(), medium: z.number(), heavy: z.number() }),
    townshipApprovalCapFen: z.number(),
  })
  .partial();

/** The values of the policy that a decision of that kind uses, in words. */
export function standards(policy: unknown, kind: string): readonly { readonly label: string; readonly value: string }[] {
  const { data = {} } = Policy.safeParse(policy);
  const perMonth = (fen: number | undefined) => (fen === undefined ? undefined : `${formatFen(fen)} 每人每月`);
  const shown: [string, string | undefined][] = [['低保标准', perMonth(data.dibaoStandardFen)]];
  if (kind === 'determination') {
    const limits = data.propertyLimits;
    if (limits) {
      shown.push([
        '财产限额',
        `人均金融资产 ${formatFen(limits.liquidAssetsPerHeadFen)}，住房 ${limits.homes} 套，非必需车辆 ${limits.vehicles} 辆，经营权益 ${formatFen(limits.businessFen)}`,
      ]);
    }
    shown.push(['单独纳入低保金额', perMonth(data.singlePersonBenefitFen)]);
  } else if (kind !== 'special-assistance') {
    const tiers = data.temporaryAidTiers;
    if (tiers) shown.push(['急难救助档次', `低保标准的 ${tiers.light} 倍（轻）、${tiers.medium} 倍（中）、${tiers.heavy} 倍（重）`]);
    shown.push(['镇（街道）审批限额', data.townshipApprovalCapFen === undefined ? undefined : formatFen(data.townshipApprovalCapFen)]);
  }
  return shown.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}
