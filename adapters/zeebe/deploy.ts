import { type ZBClient } from 'zeebe-node';
import { z } from 'zod';
import type { DeployOutcome } from '../../domain/ports/process-engine.js';
import { grpcCode } from './grpc-code.js';
import { grpcOf } from './grpc-of.js';

/** Deploys all or none. `ok: false` carries the engine's words about the diagram. */
export async function deploy(client: ZBClient, resources: readonly { readonly name: string; readonly content: string }[]): Promise<DeployOutcome> {
  try {
    const answer = await grpcOf(client).deployResourceSync({
      resources: resources.map(({ name, content }) => ({ name, content: Buffer.from(content) })),
    });
    return { ok: true, deployments: DeployAnswer.parse(answer).deployments.flatMap(deployedThing) };
  } catch (error) {
    if (grpcCode(error) === invalidArgument) return { ok: false, message: detailsOf(error) };
    throw error;
  }
}

const invalidArgument = 3;

/** The proto loader gives 64-bit keys as strings. */
const Deployment = z.object({
  process: z.object({ bpmnProcessId: z.string(), version: z.number(), processDefinitionKey: z.string() }).nullish(),
  decision: z.object({ dmnDecisionId: z.string(), version: z.number(), decisionKey: z.string() }).nullish(),
  form: z.object({ formId: z.string(), version: z.number(), formKey: z.string() }).nullish(),
});
const DeployAnswer = z.object({ deployments: z.array(Deployment) });

type DeployedThing = Extract<DeployOutcome, { ok: true }>['deployments'][number];

/** None for decision requirements, which come along with their decisions. */
function deployedThing({ process, decision, form }: z.infer<typeof Deployment>): readonly DeployedThing[] {
  if (process) return [{ kind: 'process', id: process.bpmnProcessId, version: process.version, key: process.processDefinitionKey }];
  if (decision) return [{ kind: 'decision', id: decision.dmnDecisionId, version: decision.version, key: decision.decisionKey }];
  if (form) return [{ kind: 'form', id: form.formId, version: form.version, key: form.formKey }];
  return [];
}

function detailsOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'details' in error && typeof error.details === 'string') return error.details;
  return String(error);
}
