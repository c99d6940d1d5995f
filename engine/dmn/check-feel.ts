import { checkExpression } from '../feel/parse-expression.js';
import { attribute, type ModdleElement } from '../model/moddle.js';
import type { Problems } from '../model/problems.js';

/** Names a syntax error, and a cell written in another language than FEEL, at the decision it stands in. */
export function checkFeel(owner: ModdleElement, source: string, decisionId: string | undefined, problems: Problems): void {
  const language = attribute(owner, 'expressionLanguage');
  if (language !== undefined && !/feel\/?$/i.test(language)) {
    problems.add(decisionId, `Expression language '${language}' is not supported: only FEEL is`);
    return;
  }
  const error = checkExpression({ kind: 'feel', source });
  if (error !== undefined) problems.add(decisionId, owner.id ? `${error} (in '${owner.id}')` : error);
}
