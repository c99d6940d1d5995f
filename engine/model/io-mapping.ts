import type { Mapping } from './executable-process.js';
import { attribute, children, extension, type ModdleElement } from './moddle.js';
import { requiredFeel } from './model-expression.js';
import type { Problems } from './problems.js';

const pathPattern = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

export function ioMapping(
  element: ModdleElement,
  problems: Problems,
): { readonly inputs: readonly Mapping[]; readonly outputs: readonly Mapping[] } {
  const container = extension(element, 'zeebe:IoMapping');
  if (!container) return { inputs: [], outputs: [] };
  const read = (mapping: ModdleElement): Mapping => parseMapping(element, mapping, problems);
  return {
    inputs: children(container, 'inputParameters').map(read),
    outputs: children(container, 'outputParameters').map(read),
  };
}

function parseMapping(owner: ModdleElement, mapping: ModdleElement, problems: Problems): Mapping {
  const source = requiredFeel(
    owner,
    attribute(mapping, 'source'),
    `A mapping to '${attribute(mapping, 'target') ?? ''}' has no source`,
    problems,
  );
  const target = attribute(mapping, 'target')?.trim() ?? '';
  if (!pathPattern.test(target) || target.split('.').includes('__proto__')) {
    problems.add(owner.id, `Expected path expression '${target}' but it is no name or names joined by dots`);
  }
  return { source, target };
}
