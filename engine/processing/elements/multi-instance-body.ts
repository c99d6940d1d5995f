import { evaluateList } from '../../feel/evaluate-list.js';
import { json } from '../../protocol/json.js';
import { ok } from '../../protocol/outcome.js';
import { subscriptions } from '../event/subscriptions.js';
import type { Processor } from '../processor.js';
import { merge } from '../variable/merge.js';
import { ElementContext } from './element-context.js';
import type { ElementProcessor } from './element-processor.js';
import { terminateChildren } from './terminate-children.js';
import { turns } from './multi-instance-turns.js';

/** Runs its activity once for each item of a list, one after another or all at once. */
export const multiInstanceBody: ElementProcessor = {
  kind: 'MULTI_INSTANCE_BODY',

  activate(body, context) {
    const { processing, key, value } = context;
    const { inputCollection, outputCollection, isSequential } = turns.definitionOf(body);
    const items = evaluateList(inputCollection, context.variables, context.nowMs);
    if (!items.ok) return items;
    processing.event('MULTI_INSTANCE', 'INPUT_COLLECTION_EVALUATED', key, { inputCollection: items.value.map(json.write) });
    const opened = subscriptions.open(context);
    if (!opened.ok) return opened;

    context.transitionTo('ELEMENT_ACTIVATED');
    if (outputCollection !== undefined) {
      merge.local(processing, value, key, { [outputCollection]: json.write(items.value.map(() => null)) });
    }
    if (items.value.length === 0) context.complete();
    else if (isSequential) turns.start(context);
    else processing.followUp('PROCESS_INSTANCE_BATCH ACTIVATE', key, { left: items.value.length });
    return ok();
  },

  complete(_body, context) {
    turns.finish(context);
    return ok();
  },

  terminate: (_body, context) => terminateChildren(context),
};

/** Starts the next turn of a parallel body and asks for the others, so that each turn gets its say before the next begins. */
export const activateTurns: Processor<'PROCESS_INSTANCE_BATCH ACTIVATE'> = ({ key, value: { left } }, processing) => {
  const body = processing.state.elementInstances.get(key);
  if (body?.state === 'ACTIVATED') {
    processing.concerns(body.value.processInstanceKey);
    turns.start(ElementContext.of(processing, body));
    if (left > 1) processing.followUp('PROCESS_INSTANCE_BATCH ACTIVATE', key, { left: left - 1 });
  }
  return { ok: true, value: null };
};
