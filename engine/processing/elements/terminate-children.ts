import type { ElementContext } from './element-context.js';

/** True while there are children to wait for. */
export function terminateChildren({ processing, state, key }: ElementContext): boolean {
  const children = state.children.list(key);
  for (const child of children) processing.followUp('PROCESS_INSTANCE TERMINATE_ELEMENT', child, null);
  return children.length > 0;
}
