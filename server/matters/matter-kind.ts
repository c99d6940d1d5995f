import { roles, type Role } from '../../domain/api.js';
import { matterLevels, type MatterLevel } from '../../domain/api-matters.js';
import { departmentCodes, departments } from '../../domain/referral/departments.js';
import type { DiagramProcess } from '../definitions/read-diagram.js';

/** What a diagram says of the matters that it carries, in the extension properties of its process. */
export interface MatterProperties {
  readonly begunBy: readonly Role[];
  readonly level: MatterLevel;
  /** Only its people may begin it. */
  readonly department?: string;
  readonly startForm: string;
  /** `*` is every role that sees matters. */
  readonly seenBy: readonly string[];
}

const names = ['begunBy', 'level', 'startForm'] as const;

/** The message that begins a matter of that process. */
export function begunMessage(processId: string): string {
  return `${processId}-begun`;
}

/** Undefined when the process is none that people begin as a matter, or does not say so rightly. */
export function matterProperties({ properties }: DiagramProcess): MatterProperties | undefined {
  const begunBy = words(properties['begunBy']).filter(isRole);
  const level = matterLevels.find((known) => known === properties['level']);
  const startForm = properties['startForm'] ?? '';
  if (begunBy.length === 0 || level === undefined || startForm === '') return undefined;
  const seenBy = words(properties['seenBy']);
  const department = properties['department'];
  return { begunBy, level, startForm, ...(department !== undefined && { department }), seenBy: seenBy.length > 0 ? seenBy : ['*'] };
}

/** What is wrong with what a process says of its matters, each line in Chinese; empty when it says nothing. */
export function checkMatter({ processId, properties }: DiagramProcess, messageNames: readonly string[]): readonly string[] {
  if (!names.some((name) => name in properties)) return [];
  const problems = names.filter((name) => !properties[name]).map((name) => `流程“${processId}”由人发起，还缺扩展属性“${name}”。`);
  const strangers = [...words(properties['begunBy']), ...words(properties['seenBy'])].filter((name) => !isRole(name));
  if (strangers.length > 0)
    problems.push(`流程“${processId}”的扩展属性里有不认识的岗位：${strangers.join('、')}。可用的有：${roles.join('、')}。`);
  const department = properties['department'];
  if (department !== undefined && !(department in departments))
    problems.push(`流程“${processId}”的“department”应为 ${departmentCodes.join('、')} 之一，现为“${department}”。`);
  const level = properties['level'];
  if (level && !matterLevels.some((known) => known === level))
    problems.push(`流程“${processId}”的“level”应为 ${matterLevels.join('、')} 之一，现为“${level}”。`);
  if (!messageNames.includes(begunMessage(processId)))
    problems.push(`流程“${processId}”由人发起，应有消息开始事件，消息名称为“${begunMessage(processId)}”。`);
  return problems;
}

function words(text = ''): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function isRole(name: string): name is Role {
  return (roles as readonly string[]).includes(name);
}
