import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AttachmentDocument } from '../../adapters/mongo/attachments.js';
import type { AttachmentView } from '../../domain/api-case-file.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';

export function attachmentView(document: AttachmentDocument, cipher: FieldCipher): AttachmentView {
  const { _id: attachmentId, paper, type, size, sha256, addedAt, addedByName, removedAt, removedByName, sealedReason } = document;
  const read = (sealed: string, field: string) => cipher.open(sealed, sealedPlace.attachment(attachmentId, field));
  return {
    attachmentId,
    name: read(document.sealedName, 'name'),
    paper,
    type,
    size,
    sha256,
    addedAt,
    addedByName,
    ...(removedAt !== undefined && {
      removed: { at: removedAt, byName: removedByName ?? '', reason: sealedReason === undefined ? '' : read(sealedReason, 'reason') },
    }),
  };
}
