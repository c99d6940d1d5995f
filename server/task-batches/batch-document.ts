import type { BatchBody } from '../../domain/api-tasks.js';
import type { PersonRef } from '../monitoring/documents.js';

export interface BatchItem {
  taskKey: string;
  version: number;
  name: string;
  receiptNumber: string;
  state: 'waiting' | 'done' | 'refused';
  message?: string;
}
/** One act on several tasks: what is asked for, and what became of each. It is its own outbox entry. */
export interface BatchDocument {
  /** Made by the client. */
  _id: string;
  kind: BatchBody['kind'];
  by: PersonRef;
  at: string;
  /** What the act needs besides the tasks, sealed, for people write reasons. */
  sealedInput: string;
  state: 'running' | 'done';
  items: BatchItem[];
}
