import { checkOnce } from '../check-once.js';
import type { ElementParser } from '../element-parser.js';
import type { ScriptDefinition } from '../executable-process.js';
import { jobDefinition, jobOr } from '../job-definition.js';
import { attribute, type ModdleElement } from '../moddle.js';
import { requiredAttribute } from '../required-attribute.js';
import { requiredFeel } from '../model-expression.js';
import type { Problems } from '../problems.js';

export const scriptTask: ElementParser = {
  bpmnType: 'bpmn:ScriptTask',

  parse(element, problems) {
    const common = { type: 'SCRIPT_TASK', eventType: 'UNSPECIFIED' } as const;
    const given = jobOr('zeebe:Script', element, problems);
    for (const type of ['zeebe:Script', 'zeebe:TaskDefinition']) checkOnce(element, type, problems);
    if (given === undefined) return common;
    return given === 'job' ? { ...common, job: jobDefinition(element, problems) } : { ...common, script: script(given, problems) };
  },
};

function script(definition: ModdleElement, problems: Problems): ScriptDefinition {
  return {
    expression: requiredFeel(definition, attribute(definition, 'expression'), problems),
    resultVariable: requiredAttribute(definition, 'resultVariable', problems),
  };
}
