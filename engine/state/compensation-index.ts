import { noKey, type Key } from '../protocol/key.js';
import type { CompensationSubscriptionValue } from '../protocol/values.js';

/** Under which names the index of compensation subscriptions holds one: whoever has a key of its story finds it by that. */
export const compensationIndex = {
  ofInstance: (processInstanceKey: Key): string => `instance|${processInstanceKey}`,
  /** Of the activity instance that can be undone. */
  ofActivity: (activityInstanceKey: Key): string => `activity|${activityInstanceKey}`,
  /** Of those that completed in this scope. */
  inScope: (scopeKey: Key): string => `scope|${scopeKey}`,
  ofThrower: (throwEventInstanceKey: Key): string => `thrower|${throwEventInstanceKey}`,
  ofHandler: (handlerInstanceKey: Key): string => `handler|${handlerInstanceKey}`,

  names(value: CompensationSubscriptionValue): readonly string[] {
    const { throwEventInstanceKey, compensationHandlerInstanceKey } = value;
    return [
      this.ofInstance(value.processInstanceKey),
      this.ofActivity(value.compensableActivityInstanceKey),
      this.inScope(value.compensableActivityScopeKey),
      ...(throwEventInstanceKey === noKey ? [] : [this.ofThrower(throwEventInstanceKey)]),
      ...(compensationHandlerInstanceKey === noKey ? [] : [this.ofHandler(compensationHandlerInstanceKey)]),
    ];
  },
};
