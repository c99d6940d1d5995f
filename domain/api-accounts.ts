/** What the server answers about accounts: who may sign in, as what, and where. */
import { z } from 'zod';
import { roles, type Role } from './api.js';
import { departmentCodes, type Department } from './referral/departments.js';

const place = {
  name: z.string().trim().min(1).max(40),
  role: z.enum(roles),
  /** A township's, a county's or a city's code. */
  areaCode: z.string().min(1).max(20),
  /** Of a department handler, and of nobody else. */
  department: z.enum(departmentCodes as unknown as readonly [Department, ...Department[]]).optional(),
  /** Of a social worker, and of nobody else. */
  agencyId: z.string().min(1).max(60).optional(),
};

export const NewAccount = z.object({
  username: z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/, '3 至 32 个小写字母、数字、点、横线，以字母开头'),
  ...place,
});
export type NewAccount = z.output<typeof NewAccount>;

export const AccountChange = z.object({ ...place, revision: z.number().int() });
export type AccountChange = z.output<typeof AccountChange>;

export const AccountReason = z.object({ reason: z.string().trim().min(2).max(200) });

export const AccountQuery = z.object({ role: z.enum(roles).optional(), areaCode: z.string().max(20).optional() });
export type AccountQuery = z.output<typeof AccountQuery>;

export interface AccountView {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly areaCode: string;
  readonly areaName: string;
  readonly department?: Department;
  readonly agencyId?: string;
  readonly disabledAt?: string;
  readonly disabledReason?: string;
  /** Signed in with the first password still to be changed. */
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly lastSignInAt?: string;
  readonly revision: number;
}

/** Shown once, to be handed over; whoever signs in with it has to choose another. */
export interface FirstPassword {
  readonly username: string;
  readonly firstPassword: string;
}

/** An area where the administrator may place people. */
export interface AccountArea {
  readonly areaCode: string;
  readonly areaName: string;
  readonly level: 'township' | 'county' | 'city';
}

export const PasswordChange = z.object({ current: z.string().min(1).max(128), next: z.string().min(1).max(128) });
export type PasswordChange = z.output<typeof PasswordChange>;

const sixDigits = z.string().regex(/^\d{6}$/);
export const FactorCode = z.object({ code: sixDigits });
export const FactorRemoval = z.object({ password: z.string().min(1).max(128), code: sixDigits });

/** To be typed or scanned into an authenticator app; it counts once a code of it was given. */
export interface NewFactor {
  readonly secret: string;
  readonly address: string;
}
