import { Context } from 'mingo';

import * as allAccumulators from 'mingo/operators/accumulator';
import * as allExpressions from 'mingo/operators/expression';
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

// A client's JavaScript is never run; $where is unknown to our filters for the same reason.
const { $function: _function, ...expressions } = allExpressions;
const { $accumulator: _accumulator, ...accumulators } = allAccumulators;

/** What mingo needs to know for one evaluation: operators and variables. */
export function expressionOptions({ variables, stages }: Extra): Partial<Options> {
  return {
    context: stages ? contextWith(stages) : plainContext,
    // mingo's own $setWindowFields is written with $function.
    scriptEnabled: true,
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
