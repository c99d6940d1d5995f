import { civilDate } from '../domain/deadline/working-days.js';
import { processIds } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { neededValue } from './support/needed-value.js';
import { complete } from './support/outcome.js';
import { policyOfCase } from './support/policy-of-case.js';

const outcomeTexts: Readonly<Record<string, string>> = { 'service-ended': '服务单结束', helped: '已给予专项救助', 'not-eligible': '不符合专项救助条件', other: '专项救助已办结', aided: '已救助', confirmed: '已确认', refused: '不予救助', 'handed-over': '已转办', advised: '已答复和指引', withdrawn: '本人撤回', applied: '已协助申请', watched: '持续关注', emergency: '已按急难处理', 'nothing-found': '未发现困难', linked: '并入在办个案', reviewed: '核查完成', 'no-effect': '已登记,不影响待遇', 'appeal-upheld': '复核维持', 'appeal-changed': '复核变更', 'appeal-sent-back': '复核退回,已重新作出决定', 'appeal-not-admitted': '复核不予受理', declined: '本人谢绝救助', returned: '已返乡并回访', 'left-again': '返乡后再次外出,流出地继续跟进', sheltered: '已庇护,本人安全离开', 'child-protected': '未成年人已由儿童保护部门接手', settled: '已落户安置', enrolled: '已落户安置并纳入社会保障' };

const closesItself: ReadonlySet<string> = new Set([processIds.unifiedIntake, processIds.proactiveDiscovery, processIds.vagrantAid]);

/** Closes the case file and says how long it is kept. What an intake or a lead started does not close it over the rest (M23). */
export const archiveCaseFile = defineWorker({
  jobType: 'archive-case-file',

  async handle({ caseId, caseOutcome, closedBy }, ports) {
    const { program } = await findCase(ports, caseId);
    if (closesItself.has(program) && closedBy !== program) {
      await ports.cases.appendEvent({
        eventId: `${caseId}:route-reported:${caseOutcome}`,
        caseId,
        at: ports.clock.now().toISOString(),
        kind: 'automatic',
        title: `一项办理已反馈:${outcomeTexts[caseOutcome] ?? caseOutcome}`,
      });
      return complete({ closedOn: civilDate(ports.clock.now()) });
    }
    const retentionYears = neededValue(await policyOfCase(ports, caseId), 'retentionYears');

    const closedOn = civilDate(ports.clock.now());
    const retentionUntil = `${Number(closedOn.slice(0, 4)) + retentionYears}${closedOn.slice(4)}`.replace('-02-29', '-03-01');
    await ports.cases.close(caseId, { outcome: caseOutcome, closedOn, retentionUntil });
    await ports.cases.appendEvent({
      eventId: `${caseId}:closed:${caseOutcome}`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'closed',
      title: `结案归档:${program === processIds.vagrantAid && caseOutcome === 'withdrawn' ? '本人自愿离开' : (outcomeTexts[caseOutcome] ?? caseOutcome)},保存至 ${retentionUntil}`,
    });
    return complete({ closedOn });
  },
});
