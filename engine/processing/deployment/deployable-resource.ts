import type { ExecutableProcess } from '../../model/executable-process.js';
import type { DecisionGraph } from './decision-graph.js';

/** A file to deploy, already parsed: parsing is asynchronous and so happens before the command is written. */
export type DeployableResource = {
  readonly name: string;
  /** Base64. */
  readonly content: string;
  readonly checksum: string;
} & (
  | {
      readonly kind: 'bpmn';
      readonly processes: readonly ExecutableProcess[];
      /** Of all processes in the file, those that are not executed included. */
      readonly processIds: readonly string[];
    }
  | { readonly kind: 'dmn'; readonly graph: DecisionGraph }
  | { readonly kind: 'form'; readonly formId: string }
);
