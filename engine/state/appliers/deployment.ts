import type { ProcessValue } from '../../protocol/values.js';
import type { MutableTables } from '../state.js';
import type { Table } from '../table.js';
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
    replace(tables.latestProcess, bpmnProcessId, previousVersion(tables, bpmnProcessId, version));
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
    const left = [...tables.decisionRequirements.values()].filter((one) => one.decisionRequirementsId === id);
    replace(
      tables.latestDecisionRequirements,
      id,
      newest(left, (one) => one.decisionRequirementsVersion),
    );
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
    const left = [...tables.decisions.values()].filter((one) => one.decisionId === id);
    replace(
      tables.latestDecision,
      id,
      newest(left, (one) => one.version),
    );
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
    const left = [...tables.forms.values()].filter((one) => one.formId === id);
    replace(
      tables.latestForm,
      id,
      newest(left, (one) => one.version),
    );
  },
};

function previousVersion(tables: MutableTables, bpmnProcessId: string, version: number): ProcessValue | undefined {
  for (let earlier = version - 1; earlier > 0; earlier--) {
    const key = tables.processVersions.get(`${bpmnProcessId}|${earlier}`);
    if (key !== undefined) return tables.processes.get(key);
  }
  return undefined;
}

function newest<Value>(values: readonly Value[], versionOf: (value: Value) => number): Value | undefined {
  return values.reduce<Value | undefined>((best, one) => (best && versionOf(best) >= versionOf(one) ? best : one), undefined);
}

/** What is now the latest of that id; undefined when none is left. */
function replace<Value>(latest: Table<Value>, id: string, value: Value | undefined): void {
  if (value === undefined) latest.delete(id);
  else latest.set(id, value);
}
