import type { Db } from 'mongodb';
import type { DiscussionDocument } from '../../adapters/mongo/discussion-document.js';
import type { MeetingMode, MeetingState } from '../../domain/api-meetings.js';

export interface MeetingDocument {
  readonly _id: string;
  readonly entryId: string;
  readonly countyCode: string;
  readonly mode: MeetingMode;
  readonly at: string;
  readonly place: string;
  readonly secretary: Person;
  readonly members: readonly (Person & { readonly isChair: boolean })[];
  readonly state: MeetingState;
  /** Who was there, signed by themselves; append-only. */
  readonly attendance: readonly { readonly by: string; readonly at: string }[];
  readonly openedAt?: string;
  readonly cancelReason?: string;
  readonly sortKey: string;
}
export interface Person {
  readonly username: string;
  readonly name: string;
}

/** What was said and decided, fixed when the meeting is closed. */
export interface MinutesDocument {
  /** The meeting's. */
  readonly _id: string;
  readonly countyCode: string;
  readonly year: number;
  readonly number: number;
  readonly sealedContent: string;
  /** SHA-256 of the content. */
  readonly checksum: string;
  readonly closedAt: string;
}

export function meetingCollections(db: Db) {
  return {
    meetings: db.collection<MeetingDocument>('meetings'),
    discussions: db.collection<DiscussionDocument>('discussions'),
    minutes: db.collection<MinutesDocument>('minutes'),
  };
}
export type MeetingCollections = ReturnType<typeof meetingCollections>;
