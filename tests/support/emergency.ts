import { randomUUID } from 'node:crypto';
import type { EmergencyReport } from '../../domain/api.js';

/** An emergency report with invented content; override what the test is about. */
export function emergencyReport(overrides: Partial<EmergencyReport> = {}): EmergencyReport {
  return {
    reportId: randomUUID(),
    channel: 'hotline',
    personName: '测试甲',
    phone: '000-0000-0000',
    registeredTownship: 'other',
    emergencyTownship: 'T01',
    placeText: '虚构路1号',
    causeCategory: 'accidental-injury',
    whatHappened: '在工地摔伤,身边没有亲属',
    accountNumber: '990000000000000017',
    ...overrides,
  };
}

/** What each person fills in on the straight way of S4. */
export const answers = {
  checkOnSite: {
    factsFound: '伤者在临时住处,无力支付医疗费',
    stillInHardship: true,
    otherProgramsCover: 'not-now',
    suddenOrUrgent: true,
    heavyEssentialSpending: false,
    severityTier: 'medium',
    personsAffected: 1,
  },
  approveQuickly: { quickDecision: 'approve', reason: '情况紧急,同意先行救助' },
  explainAfterwards: { facts: '周末在工地摔伤', whyUrgent: '身边无人,无钱就医', evidence: '医院票据、现场照片', identityCheck: 'confirmed' },
  checkExplanation: { explanationResult: 'complete' },
  approveAfterwards: { postHocOutcome: 'confirmed', reason: '情况属实' },
  followUp: { needRemains: false, visitNote: '已康复,生活恢复' },
} as const;
