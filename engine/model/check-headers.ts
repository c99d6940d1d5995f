import { repeated } from './check-duplicates.js';
import { checkOnce } from './check-once.js';
import { attribute, children, extensions, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

const reserved = 'io.camunda.zeebe:';
const withJob: ReadonlySet<string> = new Set([
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:UserTask',
  'bpmn:BusinessRuleTask',
  'bpmn:ScriptTask',
]);

/** Headers are told apart by their keys, and leave the engine's own alone. */
export function checkHeaders(element: ModdleElement, problems: Problems): void {
  if (withJob.has(element.$type)) checkOnce(element, 'zeebe:TaskHeaders', problems);
  for (const headers of extensions(element, 'zeebe:TaskHeaders')) {
    const keys = children(headers, 'values').map((header) => attribute(header, 'key') ?? 'null');
    for (const key of keys.filter((one) => one.startsWith(reserved))) {
      problems.addInExpression(
        headers,
        `Attribute 'key' contains '${key}', but header keys starting with '${reserved}' are reserved for internal use.`,
      );
    }
    for (const key of repeated(keys)) problems.addInExpression(headers, `Headers contain duplicate entries for key '${key}'`);
  }
}
