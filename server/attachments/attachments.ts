import { randomUUID } from 'node:crypto';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AttachmentDocument, Attachments } from '../../adapters/mongo/attachments.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { AttachmentView } from '../../domain/api-case-file.js';
import type { PaperCode } from '../../domain/papers/papers.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { FileStore } from '../../domain/ports/file-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { attachmentView } from './attachment-view.js';
import type { Upload } from './upload.js';

interface Needs {
  readonly cases: CaseModel;
  readonly attachments: Attachments;
  readonly files: FileStore;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly onChange: (caseId: string) => void;
}
export interface CaseAttachments {
  /** Before the first byte: whether this person may put a file there. */
  expect(caseId: string, user: ActingUser): Promise<void>;
  add(
    caseId: string,
    upload: Upload,
    about: { readonly name: string; readonly paper: PaperCode },
    user: ActingUser,
  ): Promise<AttachmentView>;
  list(caseId: string, user: ActingUser): Promise<readonly AttachmentView[]>;
  /** Its content; the opening is noted first. */
  open(
    caseId: string,
    attachmentId: string,
    user: ActingUser,
  ): Promise<{ readonly view: AttachmentView; readonly content: AsyncIterable<Uint8Array> }>;
  remove(caseId: string, attachmentId: string, reason: string, user: ActingUser): Promise<AttachmentView>;
}

const most = 200;

/** The files of a case: seen by who may see the case, kept once for each content, never thrown away before the case file is. */
export function caseAttachments({ cases, attachments, files, cipher, audit, clock, onChange }: Needs): CaseAttachments {
  const note = (act: string, caseId: string, { username, name }: ActingUser, { _id, paper }: Pick<AttachmentDocument, '_id' | 'paper'>) =>
    audit.append({ actor: username, actorName: name, act, caseId, detail: `${paper} ${_id}` });
  const find = async (caseId: string, attachmentId: string, user: ActingUser) => {
    await findCaseFile(cases, caseId, user);
    const found = await attachments.find(caseId, attachmentId);
    if (!found) throw refuse('not-found');
    return found;
  };

  return {
    async expect(caseId, user) {
      const { status } = await findCaseFile(cases, caseId, user);
      if (status === 'closed') throw refuse('case-closed');
      if ((await attachments.count(caseId)) >= most) throw refuse('too-many-attachments');
    },

    async add(caseId, { fileId, type, size, sha256, place }, { name, paper }, user) {
      const _id = randomUUID();
      const document: AttachmentDocument = {
        _id,
        caseId,
        fileId,
        place,
        paper,
        type,
        size,
        sha256,
        sealedName: cipher.seal(name.slice(0, 200), sealedPlace.attachment(_id, 'name')),
        addedAt: clock.now().toISOString(),
        addedBy: user.username,
        addedByName: user.name,
        state: 'kept',
      };
      if (!(await attachments.add(document))) {
        // The same content is there: one file of the two is enough.
        await files.remove(fileId);
        const kept = await attachments.findContent(caseId, sha256);
        if (!kept) throw refuse('record-changed');
        return attachmentView(kept, cipher);
      }
      await files.settle(fileId);
      await note('attachment-added', caseId, user, document);
      onChange(caseId);
      return attachmentView(document, cipher);
    },

    async list(caseId, user) {
      await findCaseFile(cases, caseId, user);
      return (await attachments.ofCase(caseId)).map((document) => attachmentView(document, cipher));
    },

    async open(caseId, attachmentId, user) {
      const found = await find(caseId, attachmentId, user);
      await note('attachment-opened', caseId, user, found);
      return { view: attachmentView(found, cipher), content: files.open(found.fileId, found.place) };
    },

    async remove(caseId, attachmentId, reason, user) {
      const found = await find(caseId, attachmentId, user);
      const removal = {
        removedAt: clock.now().toISOString(),
        removedByName: user.name,
        sealedReason: cipher.seal(reason, sealedPlace.attachment(attachmentId, 'reason')),
      };
      if (!(await attachments.markRemoved(caseId, attachmentId, removal))) throw refuse('record-changed');
      await note('attachment-removed', caseId, user, found);
      onChange(caseId);
      return attachmentView({ ...found, state: 'removed', ...removal }, cipher);
    },
  };
}
