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
  passwordHash: string;
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
    passwordHash: required,
  },
  { collection: 'users', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);

export type UserModel = Model<UserDocument>;
export function userModel(connection: Connection): UserModel {
  return connection.model<UserDocument>('User', schema);
}
