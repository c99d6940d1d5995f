import { DmnModdle } from 'dmn-moddle';
import { remembering } from '../model/remembering.js';
import { inTableOrder } from '../feel/value/scala-order.js';
import { attribute, child, children, type ModdleElement } from '../model/moddle.js';
import { refuseXml } from '../model/xml-guard.js';
import { brokenRequirements } from './check-requirements.js';
import type { Decision, DecisionRequirementsGraph, KnowledgeModel } from './decision-requirements-graph.js';
import { DmnProblems } from './dmn-problems.js';
import { nameOf } from './dmn-text.js';
import { parametersOf, parseLogic, type Parsing } from './parse-logic.js';
import { referenced } from './references.js';

const moddle = new DmnModdle();
const namespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
/** Zeebe reads DMN 1.1 to 1.5; for what an engine needs they are the same. */
const otherNamespaces =
  /(["'])(?:http:\/\/www\.omg\.org\/spec\/DMN\/(?:20151101\/dmn\.xsd|20180521\/MODEL\/)|https:\/\/www\.omg\.org\/spec\/DMN\/(?:20211108|20230324)\/MODEL\/)\1/g;
const unreadable = 'Failed to parse DMN: org.camunda.bpm.model.dmn.DmnModelException: Unable to parse model';

/** DMN XML as a checked graph of decisions, or everything that is wrong with it. */
export const parseDmn = remembering(parse);

async function parse(xml: string): Promise<{ ok: true; drg: DecisionRequirementsGraph } | { ok: false; errors: readonly string[] }> {
  const refusal = refuseXml(xml);
  if (refusal !== undefined) return { ok: false, errors: [`- ERROR: ${refusal}`] };

  const definitions = await read(xml);
  if (!definitions) return { ok: false, errors: [unreadable] };
  const broken = brokenRequirements(definitions);
  if (broken !== undefined) return { ok: false, errors: [broken] };
  const problems = new DmnProblems();
  const drg = parseGraph(definitions, problems);
  if (!drg) return { ok: false, errors: ['Failed to parse DMN: its knowledge models or expressions are nested too deeply'] };
  return problems.all.length === 0 ? { ok: true, drg } : { ok: false, errors: problems.all };
}

/** Undefined for what does not fit DMN's schema. */
async function read(xml: string): Promise<ModdleElement | undefined> {
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml.replace(otherNamespaces, `"${namespace}"`));
    // Modelers write attributes and drawing details of their own; only what could not be read at all matters.
    const isWhole = warnings.every(({ message }) => !message.startsWith('unparsable content'));
    const named = [rootElement, ...children(rootElement, 'drgElement')];
    const isNamed = named.every((element) => attribute(element, 'name') !== undefined) && attribute(rootElement, 'namespace') !== undefined;
    return isWhole && isNamed ? rootElement : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where knowledge models or boxes go deeper than the stack. */
function parseGraph(definitions: ModdleElement, problems: DmnProblems): DecisionRequirementsGraph | undefined {
  try {
    return graphOf(definitions, problems);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function graphOf(definitions: ModdleElement, problems: DmnProblems): DecisionRequirementsGraph {
  const elements = children(definitions, 'drgElement');
  const models = elements.filter(({ $type }) => $type === 'dmn:BusinessKnowledgeModel');
  const drawn = new Map(models.map((model) => [model.id, model]));
  const parsing: Parsing = { problems, models: new Map() };
  const decisions = elements.filter(({ $type }) => $type === 'dmn:Decision').map((decision) => parseDecision(decision, drawn, parsing));
  return {
    id: definitions.id ?? '',
    name: attribute(definitions, 'name') ?? '',
    namespace: attribute(definitions, 'namespace') ?? '',
    decisions: inTableOrder(decisions, ({ id }) => id),
  };
}

type Drawn = ReadonlyMap<string | undefined, ModdleElement>;

function parseDecision(decision: ModdleElement, drawn: Drawn, parsing: Parsing): Decision {
  const id = decision.id ?? '';
  const variable = child(decision, 'variable');
  const knowledge = knowledgeOf(decision, drawn, parsing);
  return {
    id,
    name: attribute(decision, 'name') ?? id,
    resultName: nameOf(decision, 'variable') ?? id,
    resultType: variable && attribute(variable, 'typeRef'),
    requiredDecisionIds: children(decision, 'informationRequirement').flatMap((one) => referenced(one, 'requiredDecision')),
    knowledge,
    logic: parseLogic(child(decision, 'decisionLogic'), 'decision expression', parsing),
  };
}

/** Each model is read once, when the first asks for it. */
function knowledgeOf(owner: ModdleElement, drawn: Drawn, parsing: Parsing): KnowledgeModel[] {
  return children(owner, 'knowledgeRequirement').flatMap((one) =>
    referenced(one, 'requiredKnowledge').flatMap((id) => {
      const model = drawn.get(id);
      if (!model) return [];
      const name = attribute(model, 'name') ?? id;
      const known = parsing.models.get(name) ?? parseModel(model, name, drawn, parsing);
      parsing.models.set(name, known);
      return [known];
    }),
  );
}

function parseModel(model: ModdleElement, name: string, drawn: Drawn, parsing: Parsing): KnowledgeModel {
  const knowledge = knowledgeOf(model, drawn, parsing);
  const definition = child(model, 'encapsulatedLogic');
  return {
    id: model.id ?? '',
    name,
    knowledge,
    parameters: definition ? parametersOf(definition) : [],
    logic: definition ? parseLogic(child(definition, 'body'), 'business knowledge model logic found', parsing) : { kind: 'UNKNOWN' },
  };
}
