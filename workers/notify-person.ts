import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** A telephone may be read by others: the text says neither who nor why nor how much. */
const notices = {
  'aid-paid': { subject: '款项已发放', text: '您申请的事项已办理,款项已提交发放' },
  'aid-refused': { subject: '办理结果', text: '您申请的事项已有办理结果,请向受理窗口了解详情和救济途径' },
  'handed-over': { subject: '已转办', text: '您申请的事项已转交有关单位继续办理' },
  'determination-confirmed': { subject: '审核结果', text: '您家的申请已有审核结果,请向受理窗口了解详情;家庭人口、收入、财产有重大变化的,请及时报告' },
  'determination-refused': { subject: '审核结果', text: '您家的申请已有审核结果,请向受理窗口了解理由、救济途径和其他救助' },
  'supplement-needed': { subject: '一次性告知', text: '您的申请还缺少材料,请向受理窗口了解并在期限内补正' },
  'supplement-reminder': { subject: '补正提醒', text: '您的申请仍待补正,有困难请与受理窗口联系' },
  'intake-answered': { subject: '申请答复', text: '您申请的各项已有结果,请向受理窗口了解详情和救济途径' },
  'case-withdrawn': { subject: '已撤回', text: '您申请的事项已按您的要求撤回,以后有困难可以再次申请' },
  'review-coming': { subject: '即将核查', text: '您家享受的待遇即将定期核查,请配合;家庭人口、收入、财产有变化的,请及时报告' },
  'review-result': { subject: '核查结果', text: '您家的定期核查已有结果,请向受理窗口了解详情' },
  'benefit-stopped': { subject: '待遇停止', text: '您家的待遇核查已有结果,请向受理窗口了解理由、救济途径和其他救助' },
  'withdrawal-planned': { subject: '渐退安排', text: '您家的待遇将按渐退安排发放,请向受理窗口了解详情;情况有重大变化的,请及时报告' },
  'withdrawal-ended': { subject: '渐退期满', text: '您家的渐退期已满,请向受理窗口了解就业、教育等其他救助' },
  'appeal-received': { subject: '复核已受理', text: '您的复核申请已受理,作出决定前可以补充材料或撤回' },
  'appeal-decided': { subject: '复核决定', text: '您的复核申请已有决定,请向受理窗口领取复核决定书,了解理由和救济途径' },
  'charity-not-published': { subject: '没有公布需求', text: '按您的意愿,没有向社会公布您的需求;想法有变化的,请与受理窗口联系' },
  'charity-no-offer': { subject: '社会帮扶征集结果', text: '暂时没有合适的社会帮扶,请向受理窗口了解其他救助途径' },
  'special-aid-decided': { subject: '专项救助', text: '您申请的专项救助已有办理结果,请向受理窗口了解详情和救济途径' },
  'case-closed': { subject: '已办结', text: '您申请的事项已办结' },
} as const;

/** Sends the applicant a short message (X30). Without a telephone the case file says so, for someone to tell them in person. */
export const notifyPerson = defineWorker({
  jobType: 'notify-person',

  async handle({ caseId, noticeKind }, ports) {
    const eventId = `${caseId}:notify-person:${noticeKind}`;
    const at = ports.clock.now().toISOString();
    const { subject, text } = notices[noticeKind];
    const { receiptNumber } = await findCase(ports, caseId);
    const { phone } = await ports.cases.readApplicant(caseId, { actor: 'worker:notify-person', purpose: '告知办理进展' });

    if (!phone) {
      await ports.cases.appendEvent({ eventId, caseId, at, kind: 'notice', title: `没有联系电话,请当面告知:${subject}` });
      return complete({});
    }
    const { status } = await ports.messenger.send({ eventId, to: phone, text: `${text}(受理编号 ${receiptNumber})。咨询请拨打12345。` });
    if (status === 'unavailable') throw new Error(`短信服务暂不可用,通知 '${noticeKind}' 未发出。`);

    await ports.cases.appendEvent({ eventId, caseId, at, kind: 'notice', title: `已短信告知本人:${subject}` });
    return complete({});
  },
});
