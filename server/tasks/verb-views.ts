import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { SignerView, VerbView } from '../../domain/api-tasks.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { TaskDocument } from '../monitoring/documents.js';

type Acted = Pick<TaskDocument, '_id' | 'verbs'>;

/** What was done with a task besides completing it, with what people wrote. */
export function verbViews({ _id, verbs = [] }: Acted, cipher: FieldCipher): readonly VerbView[] {
  return verbs.map(({ key, kind, by, for: away, to, at, sealedText }) => ({
    at,
    kind,
    byName: by.name,
    ...(away && { forName: away.name }),
    ...(to && to.length > 0 && { toNames: to.map(({ name }) => name) }),
    ...(sealedText !== undefined && { text: cipher.open(sealedText, sealedPlace.verb(_id, key)) }),
  }));
}

export function signerViews({ _id, signing }: Pick<TaskDocument, '_id' | 'signing'>, cipher: FieldCipher): readonly SignerView[] {
  return (signing?.signers ?? []).map(({ username, name, state, at, key, sealedOpinion }) => ({
    username,
    name,
    state,
    ...(at !== undefined && { at }),
    ...(sealedOpinion !== undefined && { opinion: cipher.open(sealedOpinion, sealedPlace.verb(_id, `${key}:${username}`)) }),
  }));
}
