import type { PolicyParameters, PolicyValues } from '../../domain/policy/parameters.js';
import { PermanentFailure } from './permanent-failure.js';

/** A value that a version may leave open. Without it the work cannot go on, and the incident names it. */
export function neededValue<Name extends keyof PolicyValues>(
  { version, values }: PolicyParameters,
  name: Name,
): NonNullable<PolicyValues[Name]> {
  const value = values[name];
  if (value === undefined) throw new PermanentFailure(`政策参数 '${version}' 没有 '${name}',请管理员补充后重试。`);
  return value;
}
