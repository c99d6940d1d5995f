import type { DeploymentValue } from '../../protocol/values.js';
import { defaultTenant } from '../../protocol/tenant.js';
import type { Processor } from '../processor.js';
import { deployDecisions } from './deploy-decisions.js';
import { deployForm } from './deploy-form.js';
import { deployProcess } from './deploy-process.js';

/** Deploys parsed resources, all or nothing: what is the same as the latest version stays that version. */
export const createDeployment: Processor<'DEPLOYMENT CREATE'> = ({ value: { resources } }, processing) => {
  const key = processing.nextKey();
  const processesMetadata: DeploymentValue['processesMetadata'][number][] = [];
  const decisionsMetadata: DeploymentValue['decisionsMetadata'][number][] = [];
  const decisionRequirementsMetadata: DeploymentValue['decisionRequirementsMetadata'][number][] = [];
  const formMetadata: DeploymentValue['formMetadata'][number][] = [];

  for (const resource of resources) {
    if (resource.kind === 'bpmn') {
      for (const process of resource.processes) processesMetadata.push(deployProcess(processing, resource, process));
    } else if (resource.kind === 'dmn') {
      const { requirements, decisions } = deployDecisions(processing, resource, resource.graph);
      decisionRequirementsMetadata.push(requirements);
      decisionsMetadata.push(...decisions);
    } else formMetadata.push(deployForm(processing, resource, resource.formId));
  }

  const deployment: DeploymentValue = {
    resources: resources.map(({ name }) => ({ resourceName: name })),
    processesMetadata,
    decisionsMetadata,
    decisionRequirementsMetadata,
    formMetadata,
    tenantId: defaultTenant,
  };
  processing.event('DEPLOYMENT', 'CREATED', key, deployment);
  return { ok: true, value: { key, deployment } };
};
