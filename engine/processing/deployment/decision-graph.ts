/** A parsed decision requirements graph, as engine/dmn hands it out. */
export type { DecisionRequirementsGraph as DecisionGraph } from '../../dmn/decision-requirements-graph.js';
