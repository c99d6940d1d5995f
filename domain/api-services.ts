/** What the server answers about agencies and what they do for people (M19, M21). */
import { z } from 'zod';
import { serviceKinds, type ServiceKind } from './service/services.js';

const facts = {
  name: z.string().trim().min(2).max(60),
  /** M19: the share of professional posts, for who chooses to see. */
  professionalPercent: z.number().min(0).max(100),
  services: z.array(z.enum(serviceKinds)).min(1),
};
const accountNumber = z.string().regex(/^\d{12,19}$/, '账号应为 12 至 19 位数字');

/** The id is made by the client, so that a repeated send makes one agency. */
export const NewAgency = z.object({ requestId: z.uuid(), ...facts, accountNumber });
export type NewAgency = z.output<typeof NewAgency>;
/** Without an account number the one before stays. */
export const AgencyChange = z.object({ ...facts, accountNumber: accountNumber.optional(), isActive: z.boolean(), revision: z.number().int() });
export type AgencyChange = z.output<typeof AgencyChange>;

export interface AgencyRow {
  readonly agencyId: string;
  readonly name: string;
  readonly professionalPercent: number;
  readonly services: readonly ServiceKind[];
  /** The last four digits. */
  readonly accountEnd: string;
  readonly isActive: boolean;
  readonly rating?: 'good' | 'fair' | 'poor';
  readonly revision: number;
}

/** A service for the person of an open case (M03); the id is made by the client, so that one need is ordered once. */
export const OrderService = z.object({
  requestId: z.uuid(),
  service: z.enum(serviceKinds),
  everyDays: z.number().int().min(1).max(90),
  until: z.iso.date(),
  /** What the social worker has to know, and no more. */
  situation: z.string().trim().min(2).max(500),
});
export type OrderService = z.output<typeof OrderService>;
