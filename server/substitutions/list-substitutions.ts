import type { Db, Filter } from 'mongodb';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Page } from '../../domain/api.js';
import type { SubstitutionView } from '../../domain/api-tasks.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import { mayDo } from '../../domain/access.js';
import { mayEnd } from './may-end.js';
import type { SubstitutionDocument } from './substitution-document.js';

export type ListSubstitutions = (user: ActingUser, cursor: string | undefined) => Promise<Page<SubstitutionView>>;
export type ViewSubstitution = (substitution: SubstitutionDocument, user: ActingUser) => SubstitutionView;

/** Of oneself, as absent or as substitute; of the county, for supervisors. The ones that end last come first. */
export function listSubstitutions({ db, view }: { readonly db: Db; readonly view: ViewSubstitution }): ListSubstitutions {
  const substitutions = db.collection<SubstitutionDocument>('substitutions');
  return async (user, cursor) => {
    const whose: Filter<SubstitutionDocument> = mayDo(user, 'assign-tasks')
      ? { countyCode: user.areaCode }
      : { $or: [{ 'absent.username': user.username }, { 'substitute.username': user.username }] };
    const [until, id] = cursor?.split('~') ?? [];
    const older = until === undefined ? {} : { $or: [{ until: { $lt: until } }, { until, _id: { $lt: id ?? '' } }] };
    const found = await substitutions
      .find({ $and: [whose, older] })
      .sort({ until: -1, _id: -1 })
      .limit(pageSize + 1)
      .toArray();
    return toPage(
      found,
      (one) => `${one.until}~${one._id}`,
      (one) => view(one, user),
    );
  };
}

export function viewSubstitution({ cipher, clock }: { readonly cipher: FieldCipher; readonly clock: Clock }): ViewSubstitution {
  return (substitution, user) => {
    const { _id, absent, substitute, from, until, by, endedAt } = substitution;
    const today = civilDate(clock.now());
    const state = endedAt !== undefined || until < today ? 'ended' : from > today ? 'planned' : 'active';
    return {
      substitutionId: _id,
      absent: absent.username,
      absentName: absent.name,
      substitute: substitute.username,
      substituteName: substitute.name,
      from,
      until,
      reason: cipher.open(substitution.sealedReason, sealedPlace.substitution(_id)),
      byName: by.name,
      state,
      mayEnd: state !== 'ended' && mayEnd(substitution, user),
    };
  };
}
