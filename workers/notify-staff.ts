import { type z } from 'zod';
import { type Role } from '../domain/api.js';
import { type jobs } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';
import { type Ports } from './support/ports.js';

interface Notice {
  readonly kind: 'notice' | 'overdue';
  readonly title: string;
  readonly to: readonly { readonly level: 'township' | 'county'; readonly role: Role }[];
}

type NoticeKind = z.output<(typeof jobs)['notify-staff']['input']>['noticeKind'];

const notices: Readonly<Record<NoticeKind, Notice>> = {
  'response-overdue': {
    kind: 'overdue',
    title: '急难响应超时,已通知督查人员和审批人',
    to: [{ level: 'county', role: 'supervisor' }, { level: 'township', role: 'township-approver' }],
  },
  'top-up-needed': {
    kind: 'notice',
    title: '储备金不足,已通知县级补充',
    to: [{ level: 'county', role: 'county-caseworker' }, { level: 'county', role: 'finance-officer' }],
  },
  'explanation-due': { kind: 'notice', title: '补办时限将至,已提醒经办人', to: [{ level: 'township', role: 'township-caseworker' }] },
  'explanation-overdue': {
    kind: 'overdue',
    title: '补办逾期,已通知督查人员和县级经办人;已发放的救助不受影响',
    to: [{ level: 'county', role: 'supervisor' }, { level: 'county', role: 'county-caseworker' }],
  },
  'determination-overdue': {
    kind: 'overdue',
    title: '审核确认超时,已通知审核人和督查人员',
    to: [{ level: 'township', role: 'township-approver' }, { level: 'county', role: 'supervisor' }],
  },
  'acceptance-overdue': {
    kind: 'overdue',
    title: '受理超时,已通知窗口和督查人员',
    to: [{ level: 'township', role: 'window-clerk' }, { level: 'township', role: 'assistance-aide' }, { level: 'county', role: 'supervisor' }],
  },
  'expenditure-overdue': {
    kind: 'overdue',
    title: '支出型救助审批超时,已通知审批人和督查人员',
    to: [{ level: 'township', role: 'township-approver' }, { level: 'county', role: 'county-approver' }, { level: 'county', role: 'supervisor' }],
  },
  'reply-overdue': {
    kind: 'overdue',
    title: '热线答复超时,已通知督查人员',
    to: [{ level: 'county', role: 'hotline-agent' }, { level: 'county', role: 'supervisor' }],
  },
  'visit-overdue': {
    kind: 'overdue',
    title: '走访超时,已通知镇经办和督查人员',
    to: [{ level: 'township', role: 'township-caseworker' }, { level: 'county', role: 'supervisor' }],
  },
  'appraisal-overdue': {
    kind: 'overdue',
    title: '民主评议超时,已通知经办人和督查人员',
    to: [{ level: 'township', role: 'township-caseworker' }, { level: 'county', role: 'supervisor' }],
  },
  'discussion-overdue': {
    kind: 'overdue',
    title: '一事一议超时,已通知协调机制秘书和督查人员',
    to: [{ level: 'county', role: 'coordination-secretary' }, { level: 'county', role: 'supervisor' }],
  },
  'conference-overdue': {
    kind: 'overdue',
    title: '个案会商超时,已通知召集人和督查人员',
    to: [{ level: 'county', role: 'county-caseworker' }, { level: 'county', role: 'supervisor' }],
  },
  'discussion-deferred': { kind: 'notice', title: '一事一议第二次暂缓,已报督查人员', to: [{ level: 'county', role: 'supervisor' }] },
  'change-overdue': {
    kind: 'overdue',
    title: '变化报告逾期未核实,已通知协理员和督查人员',
    to: [{ level: 'township', role: 'village-coordinator' }, { level: 'county', role: 'supervisor' }],
  },
  'reverification-overdue': {
    kind: 'overdue',
    title: '核查逾期,已通知经办人、审批人和督查人员;待遇照常发放',
    to: [{ level: 'township', role: 'township-caseworker' }, { level: 'township', role: 'township-approver' }, { level: 'county', role: 'supervisor' }],
  },
  'care-arrangement-overdue': {
    kind: 'overdue',
    title: '特困人员照料逾期未落实,尚无照料协议,已通知镇经办和督查人员',
    to: [{ level: 'township', role: 'township-caseworker' }, { level: 'county', role: 'supervisor' }],
  },
  'care-visit-missed': {
    kind: 'overdue',
    title: '特困人员未按期探访,已通知协理员和督查人员',
    to: [{ level: 'township', role: 'village-coordinator' }, { level: 'county', role: 'supervisor' }],
  },
  'care-concern': { kind: 'notice', title: '探访发现照料有问题或没有见到本人,已通知镇经办', to: [{ level: 'township', role: 'township-caseworker' }] },
  'referral-not-accepted': {
    kind: 'overdue',
    title: '部门逾期未接收转办,已通知部门和督查人员',
    to: [{ level: 'county', role: 'department-handler' }, { level: 'county', role: 'supervisor' }],
  },
  'referral-no-feedback': {
    kind: 'overdue',
    title: '部门逾期未反馈,已通知部门和督查人员',
    to: [{ level: 'county', role: 'department-handler' }, { level: 'county', role: 'supervisor' }],
  },
  'inspection-overdue': { kind: 'overdue', title: '监督检查逾期,已通知督查人员', to: [{ level: 'county', role: 'supervisor' }] },
  'correction-overdue': {
    kind: 'overdue',
    title: '检查发现的问题逾期未整改,已通知经办人和督查人员',
    to: [{ level: 'township', role: 'township-caseworker' }, { level: 'county', role: 'supervisor' }],
  },
  'appeal-due': {
    kind: 'notice',
    title: '复核时限将至,已提醒复核人员',
    to: [{ level: 'county', role: 'county-caseworker' }, { level: 'county', role: 'county-approver' }],
  },
  'appeal-overdue': {
    kind: 'overdue',
    title: '复核逾期,已通知审批人和督查人员',
    to: [{ level: 'county', role: 'county-approver' }, { level: 'county', role: 'supervisor' }],
  },
  'vagrant-hand-over-overdue': {
    kind: 'overdue',
    title: '护送进站超时,已通知巡查、救助站和督查人员',
    to: [{ level: 'county', role: 'patrol-officer' }, { level: 'county', role: 'station-officer' }, { level: 'county', role: 'supervisor' }],
  },
  'return-visit-overdue': {
    kind: 'overdue',
    title: '返乡后逾期未回访,已通知县级经办人和督查人员',
    to: [{ level: 'county', role: 'county-caseworker' }, { level: 'county', role: 'supervisor' }],
  },
  'settlement-overdue': {
    kind: 'overdue',
    title: '落户安置逾期,已通知县级经办人和督查人员',
    to: [{ level: 'county', role: 'county-caseworker' }, { level: 'county', role: 'supervisor' }],
  },
  'public-event-active': {
    kind: 'notice',
    title: '本县(区)突发公共事件应急程序生效:先行救助、先救治后结算',
    to: [{ level: 'township', role: 'township-caseworker' }, { level: 'county', role: 'county-caseworker' }],
  },
  'service-overdue': {
    kind: 'overdue',
    title: '签约机构没有按期上门,已通知县级经办人和协理员',
    to: [{ level: 'county', role: 'county-caseworker' }, { level: 'township', role: 'village-coordinator' }],
  },
  'charity-overdue': {
    kind: 'overdue',
    title: '社会帮扶对接逾期,已通知救助助理和督查人员',
    to: [{ level: 'township', role: 'assistance-aide' }, { level: 'county', role: 'supervisor' }],
  },
  'special-assistance-overdue': {
    kind: 'overdue',
    title: '专项救助逾期未办,已通知部门和督查人员',
    to: [{ level: 'county', role: 'department-handler' }, { level: 'county', role: 'supervisor' }],
  },
  'verification-due': { kind: 'notice', title: '核对时限将至,已提醒经办人', to: [{ level: 'township', role: 'township-caseworker' }] },
  'verification-overdue': { kind: 'overdue', title: '核对逾期,已通知督查人员', to: [{ level: 'county', role: 'supervisor' }] },
};

/** Tells the offices concerned, once for each event: in the case file, in their workplaces and by message (X30). */
export const notifyStaff = defineWorker({
  jobType: 'notify-staff',

  async handle({ caseId, noticeKind, townshipCode, countyCode, eventId }, ports) {
    const { kind, title, to } = notices[noticeKind];
    const { receiptNumber } = await findCase(ports, caseId);
    const at = ports.clock.now().toISOString();
    for (const { level, role } of to) {
      for (const office of await officesOf(level, role, { caseId, townshipCode, countyCode }, ports)) {
        const notice = { noticeId: `${eventId}:${office}`, to: office, caseId, receiptNumber, isOverdue: kind === 'overdue', title, at };
        await ports.staffNotices.post(notice);
      }
    }
    await ports.cases.appendEvent({ eventId, caseId, at, kind, title });

    for (const { level, role } of to) {
      const address = `staff:${level === 'township' ? townshipCode : countyCode}:${role}`;
      const { status } = await ports.messenger.send({ eventId: `${eventId}:${address}`, to: address, text: `${receiptNumber}:${title}` });
      if (status === 'unavailable') throw new Error(`短信服务暂不可用,提醒 '${noticeKind}' 未发给 '${address}'。`);
    }
    return complete({});
  },
});

/** As task groups are named. A department hears of its own referrals only. */
async function officesOf(
  level: 'township' | 'county',
  role: Role,
  { caseId, townshipCode, countyCode }: { readonly caseId: string; readonly townshipCode: string; readonly countyCode: string },
  { referrals }: Ports,
): Promise<readonly string[]> {
  if (role !== 'department-handler') return [`${level}-${level === 'township' ? townshipCode : countyCode}:${role}`];
  const open = (await referrals.ofCase(caseId)).filter(({ state }) => state === 'sent' || state === 'accepted');
  return [...new Set(open.map(({ department }) => `county-${countyCode}-${department}:${role}`))];
}
