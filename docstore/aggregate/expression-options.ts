import { Context } from 'mingo';

import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import type { Document } from '../document.js';

export type PipelineOps = Parameters<Context['addPipelineOps']>[0];

interface Extra {
  readonly variables?: Document | undefined;
  /** Stages of ours; they win over mingo's of the same name. */
  readonly stages?: PipelineOps | undefined;
}

/** What mingo needs to know for one evaluation: operators, variables, and that no script may run. */
export function expressionOptions({ variables, stages }: Extra): Partial<Options> {
  return {
    context: stages ? contextWith(stages) : plainContext,
    scriptEnabled: false,
    variables: { NOW: new Date(), ...variables },
  };
}

function contextWith(stages: PipelineOps): Context {
  const context = Context.init().addPipelineOps(stages);
  context.addPipelineOps(pipeline as unknown as PipelineOps);
  context.addAccumulatorOps(accumulators).addExpressionOps(expressions).addProjectionOps(projections);
  return context.addQueryOps(queries).addWindowOps(windows);
}

const plainContext = contextWith({});
