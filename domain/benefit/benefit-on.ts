/** A change of a benefit, decided once and never overwritten; it takes effect on a civil date. */
export interface BenefitChange {
  /** The same when the work runs again. */
  readonly changeId: string;
  readonly kind: 'adjusted' | 'withdrawal-step' | 'suspended' | 'resumed' | 'stopped';
  readonly from: string;
  /** A month from then on. */
  readonly levelFen: number;
  readonly reason: ChangeReason;
  readonly decidedAt: string;
  /** The case in which it was decided. */
  readonly caseId: string;
}

/** Why a benefit changed, as pages and letters word it. */
export const changeReasons = {
  'income-changed': '家庭收入变化，按核定收入调整',
  'standard-adjusted': '保障标准调整',
  'gradual-withdrawal': '收入超过标准，渐退帮扶',
  'not-reachable': '多次联系、走访无法核查',
  'review-passed': '核查通过，恢复发放',
  'above-band': '收入超过渐退区间',
  'no-longer-qualifies': '不再符合条件',
  'property-over-limit': '财产超过规定',
  'person-deceased': '待遇对象死亡',
  'withdrawal-ended': '渐退期满',
  'withdrawn-early': '渐退期间收入再增加，提前退出',
  'restored-to-dibao': '收入回落，重新纳入低保',
  'rerouted-to-household': '改为家庭整户低保',
  appeal: '复核决定变更',
  other: '其他（见核查意见）',
} as const;
export type ChangeReason = keyof typeof changeReasons;

export interface BenefitState {
  readonly status: 'not-yet' | 'active' | 'suspended' | 'stopped';
  /** What is due for a month in which that day lies. */
  readonly levelFen: number;
}

/** A benefit as it was opened, and what was decided about it since. */
export interface Changing {
  readonly from: string;
  readonly levelFen: number;
  readonly changes: readonly BenefitChange[];
}

/** What a benefit comes to on a civil date. */
export function benefitOn(benefit: Changing, date: string): BenefitState {
  if (date < benefit.from) return { status: 'not-yet', levelFen: 0 };
  const last = lastChange(benefit, date);
  if (!last) return { status: 'active', levelFen: benefit.levelFen };
  if (last.kind === 'stopped') return { status: 'stopped', levelFen: 0 };
  return last.kind === 'suspended' ? { status: 'suspended', levelFen: 0 } : { status: 'active', levelFen: last.levelFen };
}

/** The latest effect counts, and of two of the same day the one decided later. */
export function lastChange({ changes }: Pick<Changing, 'changes'>, date: string): BenefitChange | undefined {
  return changes
    .filter(({ from }) => from <= date)
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
    .at(-1);
}
