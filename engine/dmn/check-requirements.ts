import { children, type ModdleElement } from '../model/moddle.js';
import { referenced } from './references.js';

/** The failure that something required is not there, or that decisions or knowledge models require themselves by way of others. */
export function brokenRequirements(definitions: ModdleElement): string | undefined {
  const elements = children(definitions, 'drgElement');
  const ids = new Set(elements.map(({ id }) => id));
  const missing = elements.flatMap(requiredIds).find((id) => !ids.has(id));
  if (missing !== undefined) return `Unable to find a model element instance for id ${missing}`;
  const decisions = requirements(elements, 'dmn:Decision', 'informationRequirement', 'requiredDecision');
  if (hasCycle(decisions)) return 'Invalid DMN model: Cyclic dependencies between decisions detected.';
  const models = requirements(elements, 'dmn:BusinessKnowledgeModel', 'knowledgeRequirement', 'requiredKnowledge');
  return hasCycle(models) ? 'Invalid DMN model: Cyclic dependencies between BKMs detected.' : undefined;
}

function requiredIds(element: ModdleElement): string[] {
  const decisions = children(element, 'informationRequirement').flatMap((one) => referenced(one, 'requiredDecision'));
  return [...decisions, ...children(element, 'knowledgeRequirement').flatMap((one) => referenced(one, 'requiredKnowledge'))];
}

type Requirements = ReadonlyMap<string, readonly string[]>;

function requirements(elements: readonly ModdleElement[], type: string, requirement: string, property: string): Requirements {
  return new Map(
    elements
      .filter(({ $type }) => $type === type)
      .map((element) => [element.id ?? '', children(element, requirement).flatMap((one) => referenced(one, property))]),
  );
}

/** What is left when those without open requirements are taken away again and again is a cycle, or hangs on one. */
function hasCycle(requirements: Requirements): boolean {
  const open = new Map<string, Set<string>>();
  const dependents = new Map<string, string[]>();
  for (const [id, ids] of requirements) {
    const required = new Set(ids.filter((one) => requirements.has(one)));
    open.set(id, required);
    for (const one of required) {
      const known = dependents.get(one);
      if (known) known.push(id);
      else dependents.set(one, [id]);
    }
  }

  const free = [...open].flatMap(([id, required]) => (required.size === 0 ? id : []));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    open.delete(id);
    for (const dependent of dependents.get(id) ?? []) {
      const required = open.get(dependent);
      required?.delete(id);
      if (required?.size === 0) free.push(dependent);
    }
  }
  return open.size > 0;
}
