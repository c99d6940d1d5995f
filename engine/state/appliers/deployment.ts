import type { Appliers } from './applier.js';
import { changesNothing } from './applier.js';

export const deploymentAppliers: Appliers<'DEPLOYMENT'> = { CREATED: changesNothing };

export const processAppliers: Appliers<'PROCESS'> = {
  CREATED(tables, { key, value }) {
    tables.processes.set(key, value);
    tables.latestProcess.set(value.bpmnProcessId, value);
    tables.processVersions.set(`${value.bpmnProcessId}|${value.version}`, key);
  },
  DELETING: changesNothing,
  DELETED: changesNothing,
};

export const decisionRequirementsAppliers: Appliers<'DECISION_REQUIREMENTS'> = {
  CREATED(tables, { key, value }) {
    tables.decisionRequirements.set(key, value);
    tables.latestDecisionRequirements.set(value.decisionRequirementsId, value);
  },
  DELETED: changesNothing,
};

export const decisionAppliers: Appliers<'DECISION'> = {
  CREATED(tables, { key, value }) {
    tables.decisions.set(key, value);
    tables.latestDecision.set(value.decisionId, value);
  },
  DELETED: changesNothing,
};

export const formAppliers: Appliers<'FORM'> = {
  CREATED(tables, { key, value }) {
    tables.forms.set(key, value);
    tables.latestForm.set(value.formId, value);
  },
  DELETED: changesNothing,
};
