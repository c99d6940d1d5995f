import { departments } from '../domain/referral/departments.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

const results = { helped: '已给予救助或服务', 'not-eligible': '不符合条件', other: '其他' } as const;

/** M23, M25: what a department did with a referral. Its words stand in the act of its task; here stands where the referral is. */
export const recordReferralFeedback = defineWorker({
  jobType: 'record-referral-feedback',

  async handle({ caseId, referralId, referralStep, referralResult }, { cases, clock, referrals }) {
    const at = clock.now().toISOString();
    const { department } = await referrals.record(referralId, referralStep, at, referralResult ?? undefined);
    const name = departments[department];
    const titles = {
      accepted: `${name}已接收转办`,
      returned: `${name}退回转办`,
      answered: `${name}已反馈：${referralResult ? results[referralResult] : '其他'}`,
    };
    await cases.appendEvent({ eventId: `${referralId}:${referralStep}`, caseId, at, kind: 'automatic', title: titles[referralStep] });
    return complete({});
  },
});
