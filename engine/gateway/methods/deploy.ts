import { parseResources } from '../../processing/deployment/parse-resources.js';
import type { DeploymentValue } from '../../protocol/values.js';
import type { Backend } from '../backend.js';
import { GatewayError } from '../gateway-error.js';
import type { Method, Resource } from '../method.js';
import { assertTenant } from '../tenant.js';

interface DeployResourceRequest {
  readonly resources: readonly Resource[];
  readonly tenantId: string;
}

interface DeployProcessRequest {
  readonly processes: readonly { readonly name: string; readonly definition: Buffer }[];
}

/** Answers with processes, decisions, decision requirements and forms, in this order. */
export const deployResource: Method<DeployResourceRequest, unknown> = async ({ resources, tenantId }, backend) => {
  assertTenant(tenantId, 'DeployResource');
  const { key, deployment } = await deploy(resources, backend);
  return {
    key,
    tenantId: deployment.tenantId,
    deployments: [
      ...deployment.processesMetadata.map((process) => ({ process: processMetadata(process) })),
      ...deployment.decisionsMetadata.map((decision) => ({
        decision: {
          dmnDecisionId: decision.decisionId,
          dmnDecisionName: decision.decisionName,
          version: decision.version,
          decisionKey: decision.decisionKey,
          dmnDecisionRequirementsId: decision.decisionRequirementsId,
          decisionRequirementsKey: decision.decisionRequirementsKey,
          tenantId: decision.tenantId,
        },
      })),
      ...deployment.decisionRequirementsMetadata.map((graph) => ({
        decisionRequirements: {
          dmnDecisionRequirementsId: graph.decisionRequirementsId,
          dmnDecisionRequirementsName: graph.decisionRequirementsName,
          version: graph.decisionRequirementsVersion,
          decisionRequirementsKey: graph.decisionRequirementsKey,
          resourceName: graph.resourceName,
          tenantId: graph.tenantId,
        },
      })),
      ...deployment.formMetadata.map(({ formId, version, formKey, resourceName, tenantId: tenant }) => ({
        form: { formId, version, formKey, resourceName, tenantId: tenant },
      })),
    ],
  };
};

export const deployProcess: Method<DeployProcessRequest, unknown> = async ({ processes }, backend) => {
  const { key, deployment } = await deploy(
    processes.map(({ name, definition }) => ({ name, content: definition })),
    backend,
  );
  return { key, processes: deployment.processesMetadata.map(processMetadata) };
};

async function deploy(resources: readonly Resource[], backend: Backend) {
  const parsed = await parseResources(resources);
  if (!parsed.ok) throw GatewayError.rejected('DEPLOYMENT CREATE', parsed);
  return backend.submit({ name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } }, 'other');
}

function processMetadata(process: DeploymentValue['processesMetadata'][number]) {
  const { bpmnProcessId, version, processDefinitionKey, resourceName, tenantId } = process;
  return { bpmnProcessId, version, processDefinitionKey, resourceName, tenantId };
}
