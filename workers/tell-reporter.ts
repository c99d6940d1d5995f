import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** M22: how far it came, and nothing about anybody. */
const texts = {
  applied: '您反映的情况已走访核实，已协助办理',
  emergency: '您反映的情况已走访核实，已按急难情况处理',
  watched: '您反映的情况已走访核实，已持续关注',
  none: '您反映的情况已走访核实，已妥善处理',
} as const;

/** Tells who reported a lead what came of it: by message, and by closing the hotline's ticket. Anonymous reports are handled without. */
export const tellReporter = defineWorker({
  jobType: 'tell-reporter',

  async handle({ caseId, discoveryOutcome }, ports) {
    const at = ports.clock.now().toISOString();
    const eventId = `${caseId}:tell-reporter:${discoveryOutcome}`;
    await findCase(ports, caseId);
    const { phone, ticketNumbers } = await ports.reporters.ofCase(caseId);
    const text = `${texts[discoveryOutcome]}，感谢您的关心。`;

    for (const ticketNumber of ticketNumbers) await ports.reporters.answerTicket({ ticketNumber, caseId, text, at });
    if (phone !== undefined) {
      const { status } = await ports.messenger.send({ eventId, to: phone, text });
      if (status === 'unavailable') throw new Error(`短信服务暂不可用，报告人尚未告知（${discoveryOutcome}）。`);
    }
    const told = [...(ticketNumbers.length > 0 ? ['热线工单已答复'] : []), ...(phone !== undefined ? ['已短信告知报告人'] : [])];
    await ports.cases.appendEvent({
      eventId,
      caseId,
      at,
      kind: 'notice',
      title: told.length > 0 ? told.join('，') : '匿名线索，不另行告知',
    });
    return complete({});
  },
});
