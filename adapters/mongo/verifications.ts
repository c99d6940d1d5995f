import type { Db } from 'mongodb';
import type { DataAccess, VerificationReport, VerificationRequest, VerificationStore } from '../../domain/ports/verification-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { SourceAnswer, VerifiedItem } from '../../domain/verification/answer.js';
import type { Difference } from '../../domain/verification/differences.js';
import type { VerifiedMeans } from '../../domain/verification/verified-means.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import type { AuditLog } from './audit-log.js';
import { insertOnce } from './insert-once.js';

/** What is said of people's means stands only in `sealed…`. */
type RequestDocument = Omit<VerificationRequest, 'requestId'> & { readonly _id: string };
type AnswerDocument = Omit<SourceAnswer, 'items'> & { readonly _id: string; readonly requestId: string; readonly sealedItems: string };
type ReportDocument = Omit<VerificationReport, 'means'> & { readonly _id: string; readonly sealedMeans: string };
type DifferencesDocument = { readonly _id: string; readonly sealed: string };
type AccessDocument = DataAccess & { readonly _id: string };

const gaps = ['unavailable', 'refused'] as const;

/** Verifications in MongoDB: written once each, so that work done twice leaves what was written first. */
export function verificationStore(
  db: Db,
  { cipher, audit }: { readonly cipher: FieldCipher; readonly audit: AuditLog },
): VerificationStore {
  const requests = db.collection<RequestDocument>('verifications');
  const answers = db.collection<AnswerDocument>('verificationAnswers');
  const reports = db.collection<ReportDocument>('verificationReports');
  const found = db.collection<DifferencesDocument>('verificationDifferences');
  const accesses = db.collection<AccessDocument>('dataAccesses');

  const seal = (value: unknown, requestId: string, part: string) =>
    cipher.seal(JSON.stringify(value), sealedPlace.verification(requestId, part));
  const open = (sealed: string, requestId: string, part: string) =>
    JSON.parse(cipher.open(sealed, sealedPlace.verification(requestId, part))) as unknown;

  const find = async (requestId: string) => {
    const document = await requests.findOne({ _id: requestId });
    return document ? toRequest(document) : undefined;
  };
  const findReport = async (requestId: string): Promise<VerificationReport | undefined> => {
    const document = await reports.findOne({ _id: requestId });
    if (!document) return undefined;
    const { _id, sealedMeans, ...report } = document;
    return { ...report, means: open(sealedMeans, _id, 'means') as VerifiedMeans };
  };
  const findDifferences = async (requestId: string): Promise<readonly Difference[] | undefined> => {
    const document = await found.findOne({ _id: requestId });
    return document ? (open(document.sealed, requestId, 'differences') as Difference[]) : undefined;
  };

  return {
    find,
    findReport,
    findDifferences,

    async open({ requestId, ...request }) {
      await insertOnce(() => requests.insertOne({ _id: requestId, ...request }));
      return (await find(requestId)) ?? { requestId, ...request };
    },

    ofCase: async (caseId) => (await requests.find({ caseId }).sort({ requestedAt: 1 }).toArray()).map(toRequest),

    async keepAnswer(requestId, { items, ...answer }) {
      const _id = `${requestId}:${answer.source}`;
      const document = { requestId, ...answer, sealedItems: seal(items, requestId, answer.source) };
      if (await insertOnce(() => answers.insertOne({ _id, ...document }))) return;
      await answers.replaceOne({ _id, status: { $in: [...gaps] } }, document);
    },

    hasAnswer: async (requestId, source) =>
      (await answers.findOne({ _id: `${requestId}:${source}`, status: { $nin: [...gaps] } })) !== null,

    sourcesOf: async (requestId) =>
      (await answers.find({ requestId }).toArray()).map(({ _id, requestId: _request, sealedItems: _items, ...answer }) => answer),

    async readAnswers(requestId, { actor, purpose }) {
      const caseId = (await find(requestId))?.caseId;
      await audit.append({ actor, actorName: actor, act: 'personal-data-read', ...(caseId !== undefined && { caseId }), detail: purpose });
      const documents = await answers.find({ requestId }).toArray();
      return documents.map(({ _id, requestId: _request, sealedItems, ...answer }) => ({
        ...answer,
        items: open(sealedItems, requestId, answer.source) as VerifiedItem[],
      }));
    },

    async keepReport(requestId, { means, ...report }) {
      await insertOnce(() => reports.insertOne({ _id: requestId, ...report, sealedMeans: seal(means, requestId, 'means') }));
      return (await findReport(requestId)) ?? { means, ...report };
    },

    async keepDifferences(requestId, differences) {
      await insertOnce(() => found.insertOne({ _id: requestId, sealed: seal(differences, requestId, 'differences') }));
      return (await findDifferences(requestId)) ?? differences;
    },

    async logAccess(access) {
      await insertOnce(() => accesses.insertOne({ _id: `${access.requestId}:${access.personId}`, ...access }));
    },
  };
}

function toRequest({ _id, ...request }: RequestDocument): VerificationRequest {
  return { requestId: _id, ...request };
}
