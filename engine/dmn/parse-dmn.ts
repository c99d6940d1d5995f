import { DmnModdle } from 'dmn-moddle';
import { attribute, child, children, tagName, type ModdleElement } from '../model/moddle.js';
import { Problems } from '../model/problems.js';
import { refuseXml } from '../model/xml-guard.js';
import type { Decision, DecisionLogic, DecisionRequirementsGraph } from './decision-requirements-graph.js';
import { parseBoxedExpression } from './parse-boxed-expression.js';
import { parseDecisionTable } from './parse-decision-table.js';
import { checkRequirements } from './check-requirements.js';

const moddle = new DmnModdle();

/** DMN 1.3 XML as a checked graph of decisions, or everything that is wrong with it. */
export async function parseDmn(xml: string): Promise<{ ok: true; drg: DecisionRequirementsGraph } | { ok: false; errors: string[] }> {
  const refusal = refuseXml(xml);
  if (refusal !== undefined) return { ok: false, errors: [`- ERROR: ${refusal}`] };

  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    const problems = new Problems();
    for (const warning of warnings) {
      // Modelers write attributes and drawing details of their own; only what could not be read at all matters.
      if (!warning.message.startsWith('unparsable content')) continue;
      problems.add(warning.element?.id ?? rootElement.id, warning.message.replace(/\s+/g, ' '));
    }
    const drg = parseGraph(rootElement, problems);
    return problems.areNone ? { ok: true, drg } : { ok: false, errors: problems.entries() };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error);
    return { ok: false, errors: [`- ERROR: The file is not valid DMN: ${reason}`] };
  }
}

function parseGraph(definitions: ModdleElement, problems: Problems): DecisionRequirementsGraph {
  const decisions = children(definitions, 'drgElement')
    .filter((element) => element.$type === 'dmn:Decision')
    .map((element) => parseDecision(element, problems));

  for (const name of ['id', 'name', 'namespace'] as const) {
    if (attribute(definitions, name) === undefined) {
      problems.add(definitions.id, `Attribute '${name}' must be present and not empty`);
    }
  }
  if (decisions.length === 0) problems.add(definitions.id, 'Must contain at least one decision');
  checkRequirements(decisions, problems);

  return {
    id: definitions.id ?? '',
    name: attribute(definitions, 'name') ?? '',
    namespace: attribute(definitions, 'namespace') ?? '',
    decisions,
  };
}

function parseDecision(decision: ModdleElement, problems: Problems): Decision {
  const id = decision.id ?? '';
  const variable = child(decision, 'variable');
  const requirements = children(decision, 'informationRequirement');
  if (children(decision, 'knowledgeRequirement').length > 0) {
    problems.add(id, 'Business knowledge models are not supported by this engine');
  }
  return {
    id,
    name: attribute(decision, 'name') ?? id,
    resultName: (variable && attribute(variable, 'name')) ?? id,
    requiredDecisionIds: requirements.flatMap((requirement) => {
      const required = child(requirement, 'requiredDecision');
      const href = required && attribute(required, 'href');
      return href === undefined ? [] : [href.replace(/^#/, '')];
    }),
    logic: parseLogic(decision, child(decision, 'decisionLogic'), problems),
  };
}

function parseLogic(decision: ModdleElement, logic: ModdleElement | undefined, problems: Problems): DecisionLogic {
  switch (logic?.$type) {
    case 'dmn:DecisionTable':
      return parseDecisionTable(decision, logic, problems);
    case 'dmn:LiteralExpression':
    case 'dmn:Context':
    case 'dmn:List':
    case 'dmn:Relation':
      return parseBoxedExpression(decision, logic, problems);
    default:
      problems.add(
        decision.id,
        logic
          ? `Decision logic of type '${tagName(logic)}' is not supported by this engine`
          : 'Must have a decision table or a literal expression',
      );
      return { kind: 'LITERAL_EXPRESSION', source: 'null' };
  }
}
