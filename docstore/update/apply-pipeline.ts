import { Aggregator } from 'mingo';
import { expressionOptions } from '../aggregate/expression-options.js';
import { promote } from '../aggregate/promote.js';
import { toCommandError } from '../aggregate/to-command-error.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { demote } from '../aggregate/demote.js';

const stagesAllowed = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

/** An update written as aggregation stages. Fields that the stages leave alone keep their number types. */
export function applyPipeline(document: Document, pipeline: readonly Document[], variables: Document = {}): Document {
  const stages = pipeline.map((stage) => promote(stage) as Document);
  for (const stage of stages) {
    const name = Object.keys(stage)[0] ?? '';
    if (!stagesAllowed.has(name)) {
      throw new CommandError('InvalidOptions', `${name} is not allowed to be used within an update`);
    }
  }
  try {
    const [result] = new Aggregator(stages, expressionOptions({ variables: promote(variables) as Document })).run([
      promote(document) as Document,
    ]);
    return demote(result, document) as Document;
  } catch (error) {
    throw toCommandError(error);
  }
}
