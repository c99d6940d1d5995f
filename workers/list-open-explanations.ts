import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

const listed = 200;

/** M15, M17: puts on the matter's page which aid of the event's counties still lacks its explanation or approval. */
export const listOpenExplanations = defineWorker({
  jobType: 'list-open-explanations',

  async handle({ matterId, affectedCounties }, { cases, clock, openExplanations }) {
    let openExplanationCount = 0;
    const details: { label: string; value: string }[] = [];
    for (const countyCode of affectedCounties) {
      const { count, receiptNumbers } = await openExplanations.of(countyCode, listed);
      openExplanationCount += count;
      if (count > 0) details.push({ label: `${countyCode}：${count} 件`, value: receiptNumbers.join('、') + (count > listed ? '…' : '') });
    }
    const title = `未补的事后说明、审批：${openExplanationCount} 件`;
    await cases.appendEvent({
      eventId: `${matterId}:open-explanations`,
      caseId: matterId,
      at: clock.now().toISOString(),
      kind: 'automatic',
      title,
      details,
    });
    return complete({ openExplanationCount });
  },
});
