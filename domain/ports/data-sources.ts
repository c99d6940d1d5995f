import type { VerifiedItem } from '../verification/answer.js';
import type { SourceCode } from '../verification/sources.js';

/** X03 takes the order of a verification; X05–X11, X20 and X24 answer through the exchange (X04). The same request id gives the same answer. */
export interface DataSources {
  order(order: {
    readonly requestId: string;
    readonly purpose: string;
    readonly members: readonly QueriedMember[];
  }): Promise<{ readonly status: 'accepted' } | { readonly status: 'unavailable' }>;
  /** `no-record` is an answer; `unavailable`, when none came in time, and `refused` are none: a named gap, never a "no". */
  query(query: {
    readonly requestId: string;
    readonly source: SourceCode;
    readonly purpose: string;
    readonly members: readonly QueriedMember[];
    readonly timeoutMs: number;
  }): Promise<
    | { readonly status: 'ok'; readonly asOf: string; readonly items: readonly VerifiedItem[] }
    | { readonly status: 'no-record' | 'identity-mismatch'; readonly asOf: string }
    | { readonly status: 'refused' | 'unavailable' }
  >;
}

export interface QueriedMember {
  readonly personId: string;
  readonly name: string;
  readonly identityNumber: string;
}
