import type { Problem } from '../../domain/api.js';
import { ProblemError } from './problem.js';

/** Every refusal of the server: its status and its words. A message tells the reader what to do next. */
const refusals = {
  'invalid-input': [400, '提交的内容有误，请按提示修改后重新提交。'],
  'invalid-json': [400, '请求内容不是有效的 JSON。'],
  'not-signed-in': [401, '请先登录。'],
  'wrong-credentials': [401, '用户名或密码不正确。'],
  'not-allowed': [403, '您的岗位没有此项权限。'],
  'missing-request-header': [403, '请求来源无法确认，请刷新页面后重试。'],
  'not-your-task': [403, '此任务不在您名下，请先签收。'],
  'not-your-group': [403, '此任务不属于您的岗位或辖区。'],
  'four-eyes': [403, '同一个案中，前一环节由您办理，按回避要求须由他人办理本环节。'],
  'bad-signature': [401, '签名不正确。'],
  'not-found': [404, '没有找到，或不在您的辖区内。'],
  'task-taken': [409, '任务已被他人签收。'],
  'task-changed': [409, '任务刚刚有变化，请刷新后再试。'],
  'task-already-done': [409, '此任务已经办结，不会重复提交。'],
  'policy-own-proposal': [403, '标准由一人提出、另一人确认；自己提出的修改须由他人确认。'],
  'policy-changed': [409, '其间已有另一版本确认或此提议已经处理，请刷新后按新版本重新提出。'],
  'policy-too-early': [422, '生效日期不能早于今天，也须晚于已确认的最后一版。'],
  'tekun-floor-violated': [422, '特困人员基本生活标准不得低于低保标准的 1.3 倍。'],
  'policy-unchanged': [422, '没有任何数值变化，不需要新版本。'],
  'person-may-exist': [409, '可能已经登记过此人，请先查看相同的登记；确为不同的人时写明理由再登记。'],
  'person-merged': [409, '此登记已并入另一份登记，请在那一份上办理。'],
  'record-changed': [409, '此登记刚被他人修改。您的修改没有保存，也没有丢失：请载入最新内容，核对后再保存。'],
  'record-unchanged': [422, '没有任何变化，不需要保存。'],
  'effective-in-future': [422, '生效日期不能晚于今天。'],
  'effective-overtaken': [422, '所填项目在此日期之后另有变更，请把生效日期改到最近一次变更当天或之后。'],
  'member-elsewhere': [422, '成员同时属于另一家庭，请先在原家庭填写离开日期。'],
  'consent-withdrawn': [409, '此授权已经撤回，或不属于此人。'],
  'commitment-checked': [409, '此承诺已经核实，或不属于此人。'],
  'incident-resolved': [409, '此故障已经处理。'],
  'discussion-taken': [409, '所选个案刚被安排到另一次会议，请刷新后重新选择。'],
  'discussion-changed': [409, '此事项刚刚有变化，请刷新后再试。'],
  'meeting-state': [409, '会议进行到这一步不能这样办理，请刷新后查看会议进展。'],
  'meeting-has-open-items': [409, '还有事项没有结果，请逐项表决、暂缓或改期后再结束会议。'],
  'not-in-meeting': [403, '您不是这次会议的相应人员。'],
  'interest-in-matter': [403, '您申报了利害关系或办理过此案，按回避要求不查看个人材料、不参加表决。'],
  'declare-first': [403, '请先申报与此事项有无利害关系。'],
  'vote-not-open': [409, '此事项还没有开始表决。'],
  'vote-closed': [409, '此事项的表决已经结束，迟到的表决不计入。'],
  'not-a-voter': [403, '开始表决时您不在有表决权的到会成员中，不能表决。'],
  'quorum-not-met': [422, '有表决权的到会成员不足法定人数，不能表决；请等候签到或改期。'],
  'quorum-is-met': [422, '到会人数已达到法定人数，不能按人数不足改期。'],
  'not-urgent': [422, '只有紧急事项可以书面表决，请改为现场会议。'],
  'not-the-chair': [422, '召集人应由协调机制召集人担任，请重新选择。'],
  'unknown-member': [422, '所选成员不在本县可邀请的人员中，请重新选择。'],
  'tells-who-it-is': [422, '理由会供以后的类似个案参照，不能写姓名、证件号或电话，请修改。'],
  'parameter-missing': [422, '现行标准缺少此项参数，请县级补充后再试。'],
  'too-large': [413, '提交的内容超过 1 MB，请缩减后重新提交。'],
  'invalid-form': [422, '表单填写有误，请按提示修改。'],
  'not-a-member': [422, '申请人应是该家庭的成员，请重新选择。'],
  'not-our-area': [422, '发生地和户籍地都不在本系统服务的辖区，请转告当地救助部门。'],
  'diagram-refused': [422, '流程图未通过检查，未部署。'],
  'too-many-attempts': [429, '登录尝试过于频繁，请十五分钟后再试。'],
  'no-font': [503, '本机没有中文字体，无法生成 PDF。请管理员安装 fonts-noto-cjk，或用 PDF_FONT 指定字体文件。内容已保存，装好后即可打印。'],
  'engine-unavailable': [503, '流程引擎暂时没有响应，请稍后重试。'],
  unexpected: [500, '系统出现意外错误，请把错误编号告诉管理员。'],
} as const satisfies Record<string, readonly [number, string]>;
export type RefusalCode = keyof typeof refusals;

/** The problem of that code; `more` adds fields, details or a closer message. */
export function refuse(code: RefusalCode, more: Partial<Omit<Problem, 'status' | 'code'>> = {}): ProblemError {
  const [status, message] = refusals[code];
  return new ProblemError({ status, code, message, ...more });
}
