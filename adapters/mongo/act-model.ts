import { Schema, type Connection, type Model } from 'mongoose';

/** A person's act: one document says what was done and what the engine must still hear (outbox). `_id` is the task's job key. */
export interface ActDocument {
  _id: string;
  caseId: string;
  instanceKey: string;
  processId: string;
  elementId: string;
  elementName: string;
  formId: string;
  formVersion: number;
  by: string;
  byName: string;
  at: string;
  /** All that the person filled in, sealed as one text. */
  sealedData: string;
  engineVariables: Record<string, unknown>;
  state: 'pending' | 'done';
}

const required = { type: String, required: true } as const;

const schema = new Schema<ActDocument>(
  {
    _id: required,
    caseId: { type: String, default: '' },
    instanceKey: required,
    processId: required,
    elementId: required,
    elementName: required,
    formId: required,
    formVersion: { type: Number, required: true },
    by: required,
    byName: required,
    at: required,
    sealedData: required,
    engineVariables: { type: Schema.Types.Mixed, default: {} },
    state: { ...required, enum: ['pending', 'done'] },
  },
  { collection: 'acts', versionKey: false, autoIndex: false, autoCreate: false, minimize: false, strict: 'throw' },
);

export type ActModel = Model<ActDocument>;
export function actModel(connection: Connection): ActModel {
  return connection.model<ActDocument>('Act', schema);
}
