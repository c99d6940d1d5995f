import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActDocument } from '../../adapters/mongo/act-model.js';
import type { DecisionDocument } from '../../adapters/mongo/case-store.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { DecisionFacts } from '../../domain/explanation/decision-facts.js';
import type { VerificationStore } from '../../domain/ports/verification-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ReadModel } from '../monitoring/documents.js';
import { verificationView } from '../verifications/verification-view.js';
import { standards } from './standards.js';
import { tableAnswers, type UsedTable } from './table-answers.js';

export interface FactsNeeds {
  readonly database: Pick<Database, 'acts'>;
  readonly model: ReadModel;
  readonly verifications: VerificationStore;
  readonly cipher: FieldCipher;
}

/** Whose reason is the decision's reason. */
const decides = new Set([
  'confirm', 'approve', 'approveQuickly', 'laterStages', 'adviseOtherAid', 'adviseOtherProgram', 'manualReview', 'admitLate', 'decideAppeal', 'redecideAid', 'decideAid',
]);

/** Gathers what a decision rests on, up to the moment in which it was recorded. */
export async function decisionFacts(
  { database: { acts }, model, verifications, cipher }: FactsNeeds,
  decision: DecisionDocument & { readonly jobKey: string },
): Promise<{ readonly facts: DecisionFacts; readonly used: readonly UsedTable[]; readonly reason: string | undefined }> {
  const { caseId, kind, outcome = 'granted', program = kind, amountFen, authority, policyVersion, decidedAt, jobKey } = decision;
  const keys = await instancesOf(model, caseId, jobKey);
  const found = await model.variables.find({ instanceKey: { $in: [...keys] }, scopeKey: { $in: [...keys] } }).toArray();
  const scopes = new Map<string, Record<string, unknown>>(keys.map((key) => [key, {}]));
  for (const { instanceKey, name, value } of found) scopes.get(instanceKey)![name] = JSON.parse(value);
  const { answers, used } = await tableAnswers(model, scopes, jobKey);

  const all = await acts.find({ caseId }).sort({ at: 1 }).lean<ActDocument[]>();
  const done = all.filter(({ at, instanceKey }) => at <= decidedAt && scopes.has(instanceKey));
  const people = done.map((act) => ({ step: act.elementName, name: act.byName, at: act.at, ...reasonOf(act, cipher) }));
  const [request] = [...(await verifications.ofCase(caseId))].reverse().filter(({ requestedAt }) => requestedAt <= decidedAt);
  const sources = request === undefined ? [] : (await verificationView(request, verifications)).sources;
  const facts: DecisionFacts = {
    kind,
    outcome,
    program,
    amountFen,
    authority,
    policyVersion,
    standards: standards([...scopes.values()].find((scope) => 'policy' in scope)?.['policy'], kind),
    tables: answers,
    sources,
    people,
  };
  return { facts, used, reason: people.findLast(({ reason }) => reason !== undefined)?.reason };
}

/** The process in which the decision was recorded, and what it called: another route of the same case decides for itself. */
async function instancesOf(model: ReadModel, caseId: string, jobKey: string): Promise<readonly string[]> {
  const deciding = (await model.jobs.findOne({ _id: jobKey }))?.instanceKey;
  const all = await model.instances.find({ caseId }).sort({ _id: 1 }).toArray();
  const tree = new Set(deciding === undefined ? [] : [deciding]);
  // A called process is younger than its caller, and keys of one case are of one length.
  for (const { _id, parentInstanceKey } of all) if (parentInstanceKey !== undefined && tree.has(parentInstanceKey)) tree.add(_id);
  return [...tree];
}

function reasonOf(act: ActDocument, cipher: FieldCipher): { readonly reason?: string } {
  if (!decides.has(act.elementId)) return {};
  const { reason } = JSON.parse(cipher.open(act.sealedData, sealedPlace.act(act._id))) as { reason?: unknown };
  return typeof reason === 'string' && reason.trim() !== '' ? { reason } : {};
}
