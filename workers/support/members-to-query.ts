import type { QueriedMember } from '../../domain/ports/data-sources.js';
import { type Ports } from './ports.js';

/** Who is to be asked about, in the clear; each reading is audited. Members whose number is not known yet cannot be asked about. */
export async function membersToQuery(
  { households }: Ports,
  memberIds: readonly string[],
  jobType: string,
): Promise<readonly QueriedMember[]> {
  const members: QueriedMember[] = [];
  for (const personId of memberIds) {
    const member = await households.readMember(personId, { actor: `worker:${jobType}`, purpose: '家庭经济状况核对' });
    if (member?.identityNumber !== undefined) members.push({ personId, name: member.name, identityNumber: member.identityNumber });
  }
  return members;
}
