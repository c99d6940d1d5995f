import type { BatchView } from '../../domain/api-tasks.js';
import type { BatchDocument } from './batch-document.js';

export function batchView({ _id, kind, state, items }: BatchDocument): BatchView {
  return {
    batchId: _id,
    kind,
    state,
    items: items.map(({ taskKey, name, receiptNumber, state: outcome, message }) => ({
      taskKey,
      name,
      receiptNumber,
      state: outcome,
      ...(message !== undefined && { message }),
    })),
  };
}
