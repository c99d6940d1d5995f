import type { Db } from 'mongodb';
import { PolicyParameters, parametersOn } from '../../domain/policy/parameters.js';
import type { PolicyStore } from '../../domain/ports.js';

/** Policy versions as documents; a version is `${areaCode}:${version}` and is never edited. */
export function policyStore(db: Db): PolicyStore {
  const policies = db.collection<PolicyParameters & { _id: string }>('policies');

  return {
    async inForce(areaCode, date) {
      const versions = await policies.find({ areaCode }, { projection: { _id: 0 } }).toArray();
      return parametersOn(
        versions.map((version) => PolicyParameters.parse(version)),
        areaCode,
        date,
      );
    },
  };
}
