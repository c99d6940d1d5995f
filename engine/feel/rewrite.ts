import type { parseExpression } from 'feelin';

type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

/**
 * The source with comparisons and arithmetic replaced by calls of our own functions, so that feelin answers as Zeebe
 * does: `x > 5` becomes `__compare((x),">",(5))`, `a + b` becomes `__exact(a + b)`.
 */
export function rewrite(node: SyntaxNode, source: string): string {
  if (node.name === 'Comparison' && isRewritable(node)) {
    const [left, operator, right] = children(node);
    if (left && operator?.name === 'CompareOp' && right) {
      const operatorText = source.slice(operator.from, operator.to);
      return `__compare((${rewrite(left, source)}\n),"${operatorText}",(${rewrite(right, source)}\n))`;
    }
  }

  const text = copyWithRewrittenChildren(node, source);
  const isCalculation = node.name === 'ArithmeticExpression' && children(node).length === 3;
  return isCalculation ? `__exact(${text}\n)` : text;
}

/** feelin tells a filter `[x > 1]` from an index `[n]` by the form of the expression, so that form has to stay. */
function isRewritable(comparison: SyntaxNode): boolean {
  let parent = comparison.parent;
  while (parent?.name === 'ParenthesizedExpression') parent = parent.parent;
  return parent?.name !== 'FilterExpression';
}

function copyWithRewrittenChildren(node: SyntaxNode, source: string): string {
  let text = '';
  let position = node.from;
  for (const child of children(node)) {
    text += source.slice(position, child.from) + rewrite(child, source);
    position = child.to;
  }
  return text + source.slice(position, node.to);
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    // Comments are skipped tokens, and may stand between operands.
    if (!child.type.isSkipped) found.push(child);
  }
  return found;
}
