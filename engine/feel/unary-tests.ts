import { parseUnaryTests } from 'feelin';

type SyntaxNode = ReturnType<typeof parseUnaryTests>['topNode'];

/**
 * A decision table's cell (`> 5, [10..20]`) as an ordinary FEEL condition over the input `?`, so that it is compiled
 * once like every other expression. Undefined accepts everything (`-` and empty). Throws on what is no unary test.
 */
export function unaryTestsToCondition(text: string): string | undefined {
  if (text.trim() === '') return undefined;

  const root = parseUnaryTests(text, {}, 'camunda').topNode;
  let isNegated = false;
  let tests: SyntaxNode | undefined;
  let isBroken = false;
  let isWildcard = false;
  const conditions: string[] = [];

  root.cursor().iterate((node) => {
    if (node.type.isError) isBroken = true;
  });
  for (let child = root.firstChild; child; child = child.nextSibling) {
    if (child.name === 'Wildcard') isWildcard = true;
    if (child.name === 'not') isNegated = true;
    if (child.name === 'PositiveUnaryTests') tests = child;
  }
  if (isBroken || (!isWildcard && !tests)) throw new SyntaxError(`'${text}' is not a unary test`);
  if (isWildcard || !tests) return undefined;

  for (let test = tests.firstChild; test; test = test.nextSibling) {
    if (test.name === 'PositiveUnaryTest') conditions.push(condition(test, text));
  }
  const anyHolds = conditions.map((one) => `(${one}\n)`).join(' or ');
  return isNegated ? `not(${anyHolds})` : anyHolds;
}

function condition(test: SyntaxNode, text: string): string {
  let form = test.firstChild;
  // `(> 5)` means the same as `> 5`.
  while (form?.name === 'ParenthesizedExpression' && form.firstChild?.nextSibling?.name === 'SimplePositiveUnaryTest') {
    form = form.firstChild.nextSibling;
  }
  const source = text.slice(test.from, test.to);
  const operator = form?.name === 'SimplePositiveUnaryTest' ? form.firstChild : undefined;

  if (form && operator?.name === 'CompareOp') {
    return `? ${text.slice(operator.from, operator.to)} (${text.slice(operator.to, form.to)}\n)`;
  }
  if (form && operator?.name === 'Interval') return `__within(?, ${text.slice(form.from, form.to)})`;
  return readsInput(test) ? source : `__matches(?, (${source}\n))`;
}

/** An expression that asks about `?` itself is the condition; any other is compared with the input. */
function readsInput(test: SyntaxNode): boolean {
  let found = false;
  test.cursor().iterate((node) => {
    if (node.name === '?') found = true;
  });
  return found;
}
