import type { Command } from './command.js';

export const abortTransaction: Command = {
  name: 'abortTransaction',
  writes: false,
  run(_command, { transactions, transactionId }) {
    const id = transactionId();
    transactions.find(id);
    transactions.abort(id);
    return {};
  },
};
