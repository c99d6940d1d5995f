import { formatFen } from '../domain/money/fen.js';
import type { PolicyParameters } from '../domain/policy/parameters.js';
import { departments } from '../domain/referral/departments.js';
import { factsOfProgram, type AidForm } from '../domain/special/special-programs.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { policyOfCase } from './support/policy-of-case.js';
import { specialBenefitFen } from './support/special-benefit-fen.js';
import { specialPayment } from './support/special-payment.js';

/** M07–M13, M27: what a department's handler granted or refused. Where the policy fixes an amount nobody types it. */
export const recordSpecialDecision = defineWorker({
  jobType: 'record-special-decision',

  async handle({ caseId, specialProgram, department, aidDecision, aidForm, amountYuan }, ports, { jobKey }) {
    const { name, forms } = factsOfProgram(specialProgram);
    const policy = await policyOfCase(ports, caseId);
    const { householdId } = await findCase(ports, caseId);
    const isGranted = aidDecision === 'grant';
    const form = isGranted ? formOf(forms, specialProgram, aidForm) : undefined;
    const amountFen = form ? amountOf(form, amountYuan, policy) : 0;
    const decisionId = `${caseId}:special:${specialProgram}`;
    const now = ports.clock.now();
    const words =
      form && `${form.name}${amountFen > 0 ? `，${form.delivery === 'monthly' ? '每人每月 ' : ''}${formatFen(amountFen)}` : ''}`;

    await ports.cases.recordDecision({
      decisionId,
      caseId,
      kind: 'special-assistance',
      outcome: isGranted ? 'granted' : 'refused',
      program: specialProgram,
      amountFen,
      ...(words !== undefined && { grants: [{ label: name, value: words }] }),
      authority: department,
      policyVersion: policy.version,
      decidedAt: now.toISOString(),
      jobKey,
    });
    await ports.cases.appendEvent({
      eventId: `${decisionId}:recorded`,
      caseId,
      at: now.toISOString(),
      kind: 'decision',
      title: words === undefined ? `${departments[department]}不予${name}` : `${departments[department]}决定给予${name}：${words}`,
      details: [{ label: '政策版本', value: policy.version }],
    });
    return complete({
      decisionId,
      delivery: form?.delivery ?? null,
      amountFen,
      ...specialPayment(specialProgram, { decisionId, householdId, now, policy }),
    });
  },
});

function formOf(forms: Readonly<Record<string, AidForm>>, program: string, aidForm: string | null | undefined): AidForm {
  const form = aidForm === undefined || aidForm === null ? undefined : forms[aidForm];
  if (!form) throw new PermanentFailure(`'${program}' 没有救助形式 '${aidForm ?? ''}',请退回承办人补选后重试。`);
  return form;
}

function amountOf({ delivery, amount, benefits = [] }: AidForm, amountYuan: number | null | undefined, policy: PolicyParameters): number {
  if (delivery === 'service') return 0;
  if (delivery === 'monthly') return benefits.reduce((sum, benefit) => sum + specialBenefitFen(benefit, policy), 0);
  if (amount !== undefined) return fixed(policy, amount);
  if (!amountYuan) throw new PermanentFailure('决定发放而没有填写金额,请退回承办人补填后重试。');
  return Math.round(amountYuan * 100);
}

function fixed({ version, values }: PolicyParameters, amount: NonNullable<AidForm['amount']>): number {
  const found = values.subsidyAmountsFen?.[amount];
  if (found === undefined) throw new PermanentFailure(`政策参数 '${version}' 没有 'subsidyAmountsFen.${amount}',请管理员补充后重试。`);
  return found;
}
