import type { Command } from './command.js';

export const commitTransaction: Command = {
  name: 'commitTransaction',
  writes: true,
  run(_command, { transactions, transactionId }) {
    transactions.commit(transactionId());
    return {};
  },
};
