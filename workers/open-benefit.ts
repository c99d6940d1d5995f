import { programNames, type BasicProgram } from '../domain/benefit/programs.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { figuresOf } from './support/figures-of.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M04, M05: what the household, or one of its members alone, is entitled to from today on; once for each decision, program and person. */
export const openBenefit = defineWorker({
  jobType: 'open-benefit',

  async handle({ caseId, householdId, decisionId, basicLivingRoute, dibaoClass, levelFen, inclusions, benefitFrom, ...facts }, ports) {
    const from = benefitFrom ?? civilDate(ports.clock.now());
    const { townshipCode, countyCode } = await findCase(ports, caseId);
    const opened: { benefitId: string; program: BasicProgram; dibaoClass: 'A' | 'B' | 'C' | null }[] = [];

    async function open(program: BasicProgram, amountFen: number | null | undefined, personId?: string): Promise<void> {
      if (amountFen === null || amountFen === undefined) throw new PermanentFailure(`待遇 '${program}' 的金额不明：缺少核对收入或政策参数，请补充后重试。`);
      const isClassed = program === 'dibao' || program === 'dibao-single';
      if (isClassed && !dibaoClass) throw new PermanentFailure('审核确认没有选择低保类别，请退回审核人补选后重试。');
      const benefitId = `${decisionId}:${program}${personId === undefined ? '' : `:${personId}`}`;
      const subject = personId === undefined ? {} : { personId };
      const place = { caseId, householdId, townshipCode, countyCode, ...subject };
      await ports.benefits.open({ benefitId, ...place, program, levelFen: amountFen, from, ...(isClassed && dibaoClass && { dibaoClass }) });
      await ports.benefits.keepFigures(benefitId, figuresOf(facts));
      await ports.cases.appendEvent({
        eventId: `${benefitId}:opened`,
        caseId,
        at: ports.clock.now().toISOString(),
        kind: 'decision',
        title: `建立待遇：${programNames[program]}${amountFen > 0 ? `，每月 ${formatFen(amountFen)}` : ''}`,
      });
      opened.push({ benefitId, program, dibaoClass: isClassed ? (dibaoClass ?? null) : null });
    }

    if (basicLivingRoute === 'dibao') await open('dibao', levelFen);
    if (basicLivingRoute === 'tekun') await open('tekun', facts.tekunBasicStandardFen);
    if (basicLivingRoute === 'low-income') {
      await open('low-income', 0);
      for (const { personId } of (inclusions ?? []).filter(({ inclusion }) => inclusion === 'may-include')) {
        await open('dibao-single', facts.singlePersonBenefitFen, personId);
      }
    }
    return complete({ benefits: opened });
  },
});
