import type { Document } from './document.js';

/** MongoDB's error codes that this store answers with. */
const codes = {
  BadValue: 2,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  ProtocolError: 17,
  AuthenticationFailed: 18,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandNotSupported: 115,
  WriteConflict: 112,
  CannotIndexParallelArrays: 171,
  TransactionTooOld: 225,
  InvalidResumeToken: 260,
  ChangeStreamFatalError: 280,
  ChangeStreamHistoryLost: 286,
  NoSuchTransaction: 251,
  OperationNotSupportedInTransaction: 263,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  MechanismUnavailable: 334,
  MergeStageNoMatchingDocument: 13113,
  UnrecognizedPipelineStage: 40324,
  MergeStageNoUniqueIndex: 51183,
  UnrecognizedExpression: 168,
  IOError: 332,
  InternalError: 1,
} as const;

export type CodeName = keyof typeof codes;

/** A refusal that the client sees as `{ ok: 0, code, codeName, errmsg }`, or as one entry of `writeErrors`. */
export class CommandError extends Error {
  readonly code: number;

  constructor(
    readonly codeName: CodeName,
    message: string,
    readonly details: Document = {},
  ) {
    super(message);
    this.code = codes[codeName];
  }
}
