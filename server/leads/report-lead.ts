import { nameUnknown, type Lead } from '../../domain/lead/lead.js';
import { processIds } from '../../processes/contract.js';
import { openCase, openedBefore, type OpenCaseNeeds, type Receipt } from '../cases/open-case.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export type NewLead = Omit<Lead, 'leadId'> & { readonly leadId: string; readonly ticketNumber?: string };
export interface LeadReceipt extends Receipt {
  /** There is an open lead about the same person or place for the same cause: this one went to it. */
  readonly isJoined: boolean;
}
export type ReportLead = (lead: NewLead, user: Pick<ActingUser, 'username' | 'name'>) => Promise<LeadReceipt>;

/** Opens the case of a lead, or adds it to the open one that it repeats (M22). The same lead id makes one case, however often it is sent. */
export function reportLead({ townships, ...needs }: OpenCaseNeeds & { readonly townships: Townships }): ReportLead {
  const { database, cipher, clock } = needs;
  const events = database.db.collection<{ _id: string }>('caseEvents');

  return async (lead, user) => {
    const earlier = await openedBefore(needs, lead.leadId);
    if (earlier) return { ...earlier, isJoined: false };
    const township = await townships.find(lead.townshipCode);
    if (!township?.served) throw refuse('not-our-area');

    const { leadId, source, signal, personName, identityNumber, phone, placeText, situation, reporterPhone, ticketNumber } = lead;
    // Whole values only; the hash says nothing about anybody.
    const who = identityNumber ?? `${personName ?? ''}|${placeText.replace(/\s/g, '')}`;
    const leadKey = cipher.fingerprint(`lead:${lead.townshipCode}:${signal}:${who}`);
    const open = await database.cases.findOne({ leadKey, status: { $ne: 'closed' } }, { receiptNumber: 1 }).lean();
    if (open) {
      if (ticketNumber !== undefined) await database.cases.updateOne({ _id: open._id }, { $addToSet: { ticketNumbers: ticketNumber } });
      const event = { caseId: open._id, at: clock.now().toISOString(), kind: 'automatic', title: '又接到同一线索，并入本件' };
      await events.updateOne({ _id: `${open._id}:lead:${leadId}` }, { $setOnInsert: event }, { upsert: true });
      return { caseId: open._id, receiptNumber: open.receiptNumber, isJoined: true };
    }

    const facts = {
      program: processIds.proactiveDiscovery,
      channel: source,
      townshipCode: township._id,
      countyCode: township.countyCode,
      signal,
      leadKey,
      ...(ticketNumber !== undefined && { ticketNumbers: [ticketNumber] }),
    };
    const personal = { name: personName ?? nameUnknown, identityNumber, phone, placeText, whatHappened: situation, reporterPhone };
    return { ...(await openCase(needs, leadId, { facts, personal, act: 'lead-reported' }, user)), isJoined: false };
  };
}
