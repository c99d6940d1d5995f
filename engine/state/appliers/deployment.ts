import type { ProcessValue } from '../../protocol/values.js';
import type { MutableTables } from '../state.js';
import { changesNothing, type Appliers } from './applier.js';

export const deploymentAppliers: Appliers<'DEPLOYMENT'> = { CREATED: changesNothing };

export const processAppliers: Appliers<'PROCESS'> = {
  CREATED(tables, { key, value }) {
    tables.processes.set(key, value);
    tables.latestProcess.set(value.bpmnProcessId, value);
    tables.processVersions.set(`${value.bpmnProcessId}|${value.version}`, key);
    tables.highestVersion.set(value.bpmnProcessId, value.version);
  },
  DELETING: changesNothing,
  DELETED(tables, { value: { processDefinitionKey, bpmnProcessId, version } }) {
    tables.processes.delete(processDefinitionKey);
    tables.processVersions.delete(`${bpmnProcessId}|${version}`);
    if (tables.latestProcess.get(bpmnProcessId)?.version !== version) return;
    const previous = previousVersion(tables, bpmnProcessId, version);
    if (previous) tables.latestProcess.set(bpmnProcessId, previous);
    else tables.latestProcess.delete(bpmnProcessId);
  },
};

export const decisionRequirementsAppliers: Appliers<'DECISION_REQUIREMENTS'> = {
  CREATED(tables, { key, value }) {
    tables.decisionRequirements.set(key, value);
    tables.latestDecisionRequirements.set(value.decisionRequirementsId, value);
  },
  DELETED(tables, { key, value: { decisionRequirementsId: id } }) {
    tables.decisionRequirements.delete(key);
    if (tables.latestDecisionRequirements.get(id)?.decisionRequirementsKey !== key) return;
    const previous = newestOf(
      tables.decisionRequirements.values(),
      (one) => one.decisionRequirementsId === id,
      (one) => one.decisionRequirementsVersion,
    );
    if (previous) tables.latestDecisionRequirements.set(id, previous);
    else tables.latestDecisionRequirements.delete(id);
  },
};

export const decisionAppliers: Appliers<'DECISION'> = {
  CREATED(tables, { key, value }) {
    tables.decisions.set(key, value);
    tables.latestDecision.set(value.decisionId, value);
  },
  DELETED(tables, { key, value: { decisionId: id } }) {
    tables.decisions.delete(key);
    if (tables.latestDecision.get(id)?.decisionKey !== key) return;
    const previous = newestOf(
      tables.decisions.values(),
      (one) => one.decisionId === id,
      (one) => one.version,
    );
    if (previous) tables.latestDecision.set(id, previous);
    else tables.latestDecision.delete(id);
  },
};

export const formAppliers: Appliers<'FORM'> = {
  CREATED(tables, { key, value }) {
    tables.forms.set(key, value);
    tables.latestForm.set(value.formId, value);
  },
  DELETED(tables, { key, value: { formId: id } }) {
    tables.forms.delete(key);
    if (tables.latestForm.get(id)?.formKey !== key) return;
    const previous = newestOf(
      tables.forms.values(),
      (one) => one.formId === id,
      (one) => one.version,
    );
    if (previous) tables.latestForm.set(id, previous);
    else tables.latestForm.delete(id);
  },
};

function previousVersion(tables: MutableTables, bpmnProcessId: string, version: number): ProcessValue | undefined {
  for (let earlier = version - 1; earlier > 0; earlier--) {
    const key = tables.processVersions.get(`${bpmnProcessId}|${earlier}`);
    if (key !== undefined) return tables.processes.get(key);
  }
  return undefined;
}

function newestOf<Value>(all: Iterable<Value>, isMeant: (value: Value) => boolean, versionOf: (value: Value) => number): Value | undefined {
  let newest: Value | undefined;
  for (const value of all) if (isMeant(value) && (!newest || versionOf(value) > versionOf(newest))) newest = value;
  return newest;
}
