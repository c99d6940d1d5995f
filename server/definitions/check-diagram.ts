import { errorCodes, jobs, messages, userTaskJobType } from '../../processes/contract.js';
import { begunMessage, checkMatter } from '../matters/matter-kind.js';
import { readDiagram, type DiagramElement } from './read-diagram.js';

/**
 * What in a diagram would not work with the code that runs it, each line in Chinese with the element's name; empty when all fits. The engine
 * checks the diagram itself; this checks the names it shares with us: job types, messages, error codes.
 */
export async function checkDiagram(xml: string): Promise<{ readonly problems: readonly string[]; readonly processIds: readonly string[] }> {
  const diagram = await readDiagram(xml);
  if (!diagram.ok) return { problems: [`文件不是有效的 BPMN：${diagram.reason}`], processIds: [] };
  if (diagram.processes.length === 0) return { problems: ['文件中没有可执行的流程（isExecutable="true"）。'], processIds: [] };

  const processIds = diagram.processes.map(({ processId }) => processId);
  const problems = [
    ...diagram.processes.flatMap((process) => checkMatter(process, diagram.messageNames)),
    ...diagram.elements.flatMap(checkElement),
    ...unknown(diagram.messageNames, [...Object.values(messages), ...processIds.map(begunMessage)], '消息名称'),
    ...unknown(diagram.errorCodes, Object.values(errorCodes), '错误代码'),
  ];
  return { problems, processIds };
}

function checkElement(element: DiagramElement): readonly string[] {
  const who = `“${element.name ?? element.id}”（${element.id}）`;
  if (element.type === 'bpmn:UserTask') {
    const problems = [];
    if (element.isNativeUserTask) problems.push(`用户任务${who}用了 zeebe:userTask，本系统只支持基于作业的用户任务，请删除该设置。`);
    if (element.formId === undefined) problems.push(`用户任务${who}没有关联表单（formId）。`);
    if (!element.hasCandidateGroups) problems.push(`用户任务${who}没有设置候选组（candidateGroups），没有人能看到它。`);
    return problems;
  }
  const { jobType } = element;
  // An expression is known only at run time.
  if (jobType === undefined || jobType.startsWith('=') || jobType === userTaskJobType || jobType in jobs) return [];
  return [`${who}的作业类型“${jobType}”没有程序办理。可用的有：${Object.keys(jobs).join('、')}。`];
}

function unknown(found: readonly string[], known: readonly string[], kind: string): readonly string[] {
  return found.filter((name) => !name.startsWith('=') && !known.includes(name)).map((name) => `${kind}“${name}”不在约定之内。可用的有：${known.join('、')}。`);
}
