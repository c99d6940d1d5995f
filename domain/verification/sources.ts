import { z } from 'zod';

const flag = z.boolean();
const count = z.number().int().nonnegative();
const fen = z.number().int().nonnegative();
const code = z.string().min(1).max(40);

/**
 * The departments and institutions that a verification asks (M25: X05–X11, X24, and X20 for the others), and what each may say about one
 * member. A fact that a source does not name is not known; it is never taken for zero.
 */
export const sourceFacts = {
  education: z.object({ isEnrolled: flag, studentAidFen: fen }),
  'human-resources': z.object({ isEmployed: flag, monthlyWageFen: fen, monthlyBenefitFen: fen }),
  housing: z.object({ homesOwned: count, rentsPublicHousing: flag, hazardGrade: z.enum(['A', 'B', 'C', 'D']) }),
  health: z.object({ hasSeriousIllness: flag }),
  'emergency-management': z.object({ isHitByDisaster: flag }),
  land: z.object({ landAreaSquareMeters: count }),
  'medical-security': z.object({ isInsured: flag, selfPaidFen: fen }),
  disability: z.object({ kind: code, grade: z.number().int().min(1).max(4), validUntil: z.iso.date() }),
  'household-register': z.object({ isRegisteredHere: flag }),
  banks: z.object({ liquidAssetsFen: fen }),
  vehicles: z.object({ nonEssentialVehicles: count }),
  tax: z.object({ monthlyBusinessIncomeFen: fen, businessInterestFen: fen }),
} as const;

export type SourceCode = keyof typeof sourceFacts;
export const sourceCodes = Object.keys(sourceFacts) as readonly SourceCode[];
export const SourceCode = z.enum(sourceCodes);

/** The verification system itself (X03), named as a gap when it did not take the order. */
export const orderSystem = 'verification-system';
export type GapCode = SourceCode | typeof orderSystem;

/** As officials name them. */
export const sourceNames: Readonly<Record<GapCode, string>> = {
  education: '教育',
  'human-resources': '人力资源社会保障',
  housing: '住房城乡建设',
  health: '卫生健康',
  'emergency-management': '应急管理',
  land: '自然资源(不动产)',
  'medical-security': '医疗保障',
  disability: '残联(残疾人证)',
  'household-register': '公安户籍',
  banks: '银行机构',
  vehicles: '机动车登记',
  tax: '税务',
  [orderSystem]: '家庭经济状况核对系统',
};
