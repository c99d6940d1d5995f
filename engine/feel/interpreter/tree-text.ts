import type { Tree } from '../syntax/tree.js';
import { isNumber } from '../value/number.js';

/** A parsed expression as Zeebe's warnings write it, as far as they do: the ends of a range. */
export function treeText(tree: Tree): string {
  switch (tree.kind) {
    case 'range': {
      const end = (isClosed: boolean, of: Tree) => `${isClosed ? 'Closed' : 'Open'}ConstRangeBoundary(${treeText(of)})`;
      return `ConstRange(${end(tree.startIsClosed, tree.start)},${end(tree.endIsClosed, tree.end)})`;
    }
    case 'constant':
      return constantText(tree.value);
    case 'reference':
      return `Ref(List(${tree.names.join(', ')}))`;
    case 'negation':
      return `ArithmeticNegation(${treeText(tree.of)})`;
    default:
      return tree.kind;
  }
}

function constantText(value: Extract<Tree, { kind: 'constant' }>['value']): string {
  if (value === null) return 'ConstNull';
  if (isNumber(value)) return `ConstNumber(${value.toString()})`;
  if (typeof value === 'string') return `ConstString(${value})`;
  return typeof value === 'boolean' ? `ConstBool(${value})` : `Const${value.constructor.name}(${value.toString()})`;
}
