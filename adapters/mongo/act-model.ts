import { Schema, type Connection, type Model } from 'mongoose';

/** A person's act: one document says what was done and what the engine must still hear (outbox). `_id` is the task's job key. */
export interface ActDocument {
  _id: string;
  /** Absent: the task was completed. `return`: it went back to an earlier step. */
  kind?: 'return';
  /** Made by the client, so that a repeated send is one act. */
  key?: string;
  caseId: string;
  instanceKey: string;
  processId: string;
  elementId: string;
  elementName: string;
  formId: string;
  formVersion: number;
  by: string;
  byName: string;
  /** Whom the person stood in for. */
  forName?: string;
  /** All who count as having acted here: the person, whom they stood in for, and who signed. */
  actors?: string[];
  at: string;
  /** The engine hears of it then and not before; until then it can be taken back. */
  dispatchAt?: string;
  takenBackAt?: string;
  /** Of a return. */
  returnTo?: { elementId: string; name: string };
  /** All that the person filled in, sealed as one text. */
  sealedData: string;
  engineVariables: Record<string, unknown>;
  /** `sending`: can no longer be taken back. `taking-back`: it will not be sent any more. */
  state: 'pending' | 'sending' | 'taking-back' | 'done';
}

const required = { type: String, required: true } as const;

const schema = new Schema<ActDocument>(
  {
    _id: required,
    kind: { type: String, enum: ['return'] },
    key: String,
    caseId: { type: String, default: '' },
    instanceKey: required,
    processId: required,
    elementId: required,
    elementName: required,
    formId: required,
    formVersion: { type: Number, required: true },
    by: required,
    byName: required,
    forName: String,
    actors: { type: [String], default: undefined },
    at: required,
    dispatchAt: String,
    takenBackAt: String,
    returnTo: { type: { elementId: required, name: required }, _id: false, default: undefined },
    sealedData: required,
    engineVariables: { type: Schema.Types.Mixed, default: {} },
    state: { ...required, enum: ['pending', 'sending', 'taking-back', 'done'] },
  },
  { collection: 'acts', versionKey: false, autoIndex: false, autoCreate: false, minimize: false, strict: 'throw' },
);

export type ActModel = Model<ActDocument>;
export function actModel(connection: Connection): ActModel {
  return connection.model<ActDocument>('Act', schema);
}
