import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { parseSort } from '../query/parse-sort.js';
import { planScan } from '../query/plan-scan.js';
import type { Command } from './command.js';

/** Says whether a find, count, update, delete or leading `$match` would use an index, and which. */
export const explain: Command = {
  name: 'explain',
  writes: false,
  run({ explain: explained }, { store, db }) {
    const { name, filter, sort, hint, collation } = parts(explained as Document);
    const collection = store.catalog.find(db, name);
    const namespace = `${db}.${name}`;
    if (!collection) return { queryPlanner: { namespace, winningPlan: { stage: 'EOF' } } };
    const plan = planScan(collection, { filter, sort: parseSort(sort), hasCollation: collation !== undefined, hint });
    const scan =
      plan.kind === 'COLLECTION'
        ? { stage: 'COLLSCAN', direction: plan.isReversed ? 'backward' : 'forward' }
        : {
            stage: 'FETCH',
            inputStage: {
              stage: 'IXSCAN',
              indexName: plan.index.name,
              keyPattern: plan.index.spec.key,
              isMultiKey: plan.index.isMultikey,
              direction: plan.isReversed ? 'backward' : 'forward',
              ranges: new Int32(plan.ranges.length),
            },
          };
    const winningPlan = plan.isSorted ? scan : { stage: 'SORT', sortPattern: sort, inputStage: scan };
    return { explainVersion: '1', queryPlanner: { namespace, parsedQuery: filter, winningPlan, rejectedPlans: [] } };
  },
};

function parts(explained: Document): { name: string; filter: Document; sort?: unknown; hint?: unknown; collation?: unknown } {
  const [command = '', name] = Object.entries(explained)[0] ?? [];
  const first = { name: String(name), hint: explained.hint, collation: explained.collation };
  switch (command) {
    case 'find':
      return { ...first, filter: (explained.filter ?? {}) as Document, sort: explained.sort };
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return { ...first, filter: (explained.query ?? {}) as Document, sort: explained.sort };
    case 'update':
    case 'delete': {
      const [statement] = (explained.updates ?? explained.deletes) as Document[];
      return { ...first, filter: (statement?.q ?? {}) as Document, hint: statement?.hint };
    }
    case 'aggregate': {
      const [stage, next] = explained.pipeline as Document[];
      return { ...first, filter: (stage?.$match ?? {}) as Document, sort: stage?.$match ? next?.$sort : stage?.$sort };
    }
    default:
      throw new CommandError('CommandNotSupported', `explain does not support ${command} in this store`);
  }
}
