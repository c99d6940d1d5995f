import type { Router } from 'express';
import { attachments } from '../../adapters/mongo/attachments.js';
import { caseStore } from '../../adapters/mongo/case-store.js';
import { commitments } from '../../adapters/mongo/commitments.js';
import { letterStore } from '../../adapters/mongo/letters.js';
import { paperNotices } from '../../adapters/mongo/paper-notices.js';
import { staffNotices } from '../../adapters/mongo/staff-notices.js';
import { withdrawals } from '../../adapters/mongo/withdrawals.js';
import type { FileStore } from '../../domain/ports/file-store.js';
import type { Messenger } from '../../domain/ports/messenger.js';
import { caseAttachments } from '../attachments/attachments.js';
import { attachmentRoutes } from '../attachments/routes.js';
import { sweepUploads } from '../attachments/sweep-uploads.js';
import { readCaseWords } from '../cases/case-words.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { townships } from '../emergencies/townships.js';
import { writeAcceptance, type WriteAcceptance } from '../letters/acceptance-letter.js';
import { decisionLetters } from '../letters/decision-letters.js';
import { readLetters } from '../letters/read-letters.js';
import { letterRoutes } from '../letters/routes.js';
import { readModel } from '../monitoring/documents.js';
import { noticeRoutes } from '../notices/routes.js';
import { askTable } from '../papers/ask-table.js';
import { casePapers } from '../papers/case-papers.js';
import { readChecklist } from '../papers/checklist.js';
import { paperRoutes } from '../papers/routes.js';
import { tellOfPapers } from '../papers/tell-of-papers.js';
import { withdrawalRoutes } from '../withdrawals/routes.js';
import { tellOfWithdrawals } from '../withdrawals/tell-of-withdrawals.js';
import { withdrawCase, type WithdrawCase } from '../withdrawals/withdraw-case.js';
import type { FeatureNeeds } from './features.js';

/** What the papers of a case need from outside of the documents. */
export interface Paperwork {
  readonly files: FileStore;
  readonly messenger: Messenger;
  readonly maxBytes: number;
}

/** Attachments, missing papers, letters and explanations, withdrawal, notices to staff. */
export function caseFileFeatures(
  needs: Omit<FeatureNeeds, 'paperwork'> & { readonly paperwork: Paperwork; readonly onChange: (caseId: string) => void },
): {
  readonly routes: readonly Router[];
  readonly outboxes: readonly Outbox[];
  readonly writeAcceptance: WriteAcceptance;
  readonly withdrawal: WithdrawCase;
} {
  const { database, cipher, audit, clock, engine, households, verifications, paperwork, onChange } = needs;
  const { db, cases } = database;
  const { files, messenger, maxBytes } = paperwork;
  const stores = {
    attachments: attachments(db),
    notices: paperNotices(db),
    letters: letterStore(db, cipher),
    withdrawals: withdrawals(db),
  };
  const store = caseStore(database, { cipher, audit, onChange });
  const caseWords = readCaseWords(store, townships(db));
  const checklist = readChecklist({
    ...stores,
    commitments: commitments(db, cipher),
    households,
    verifications,
    askTable: askTable(engine),
  });

  const withdrawal = withdrawCase({ ...needs, db, cases, ...stores });

  return {
    withdrawal,
    routes: [
      attachmentRoutes(caseAttachments({ cases, ...stores, files, cipher, audit, clock, onChange }), { files, maxBytes }),
      paperRoutes(casePapers({ ...needs, cases, ...stores, readChecklist: checklist })),
      withdrawalRoutes(withdrawal),
      noticeRoutes(staffNotices(db)),
      letterRoutes(readLetters({ db, cases, cipher, audit, letters: stores.letters, writer: needs.letters })),
    ],
    outboxes: [
      tellOfPapers({ cases, caseStore: store, ...stores, messenger, caseWords, cipher }),
      decisionLetters({ ...needs, model: readModel(db), letters: stores.letters, caseWords }),
      tellOfWithdrawals(stores.withdrawals, store, engine),
      sweepUploads(files, stores.attachments, clock),
    ],
    writeAcceptance: writeAcceptance(stores.letters, caseWords),
  };
}
