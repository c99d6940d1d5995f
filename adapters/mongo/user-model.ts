import { Schema, type Connection, type Model } from 'mongoose';
import { roles, type Role } from '../../domain/api.js';
import { departmentCodes, type Department } from '../../domain/referral/departments.js';

/** A person who signs in; `_id` is the username. */
export interface UserDocument {
  _id: string;
  name: string;
  role: Role;
  areaCode: string;
  areaName: string;
  areaKind: 'township' | 'county' | 'city';
  /** Of a department handler. */
  department?: Department;
  /** Of a social worker. */
  agencyId?: string;
  passwordHash: string;
  /** Counts changes, so that nobody writes over what they have not seen. */
  revision?: number;
  createdAt?: string;
  /** The first password was set by somebody else. */
  mustChangePassword?: boolean;
  secondFactor?: SecondFactor;
  lastSignInAt?: string;
  /** Sessions begun before are over. */
  sessionsSince?: string;
  disabledAt?: string;
  disabledReason?: string;
}

/** A time-based code (RFC 6238). It counts from `confirmedAt` on; a step of time is good for one sign-in. */
export interface SecondFactor {
  sealedSecret: string;
  confirmedAt?: string;
  lastStep: number;
}

const required = { type: String, required: true } as const;

const schema = new Schema<UserDocument>(
  {
    _id: required,
    name: required,
    role: { ...required, enum: roles },
    areaCode: required,
    areaName: required,
    areaKind: { ...required, enum: ['township', 'county', 'city'] },
    department: { type: String, enum: departmentCodes },
    agencyId: String,
    passwordHash: required,
    revision: Number,
    createdAt: String,
    mustChangePassword: Boolean,
    secondFactor: { type: { _id: false, sealedSecret: required, confirmedAt: String, lastStep: { type: Number, required: true } } },
    lastSignInAt: String,
    sessionsSince: String,
    disabledAt: String,
    disabledReason: String,
  },
  { collection: 'users', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);

export type UserModel = Model<UserDocument>;
export function userModel(connection: Connection): UserModel {
  return connection.model<UserDocument>('User', schema);
}
