import { ok } from '../../protocol/outcome.js';
import type { ElementProcessor } from './element-processor.js';
import { paths } from './paths.js';

/** Waits for a token on every incoming flow (see `tokens.ts`), then takes every outgoing one. */
export const parallelGateway: ElementProcessor = {
  kind: 'PARALLEL_GATEWAY',

  activate(_gateway, context) {
    context.passThrough();
    paths.takeAll(context);
    return ok();
  },
};
