/** X26. The key is the payment id; the same key is never paid twice by the bank. */
export interface PaymentGateway {
  /** `unknown`: the answer was lost; ask with `query` before anything is sent again. */
  transfer(order: {
    readonly key: string;
    readonly amountFen: number;
    readonly accountNumber: string;
    readonly purpose: string;
  }): Promise<
    | { readonly status: 'accepted' | 'paid'; readonly bankRef: string }
    | { readonly status: 'rejected'; readonly reason: string }
    | { readonly status: 'unknown' }
  >;
  query(
    key: string,
  ): Promise<
    | { readonly status: 'accepted' | 'paid'; readonly bankRef: string }
    | { readonly status: 'rejected'; readonly reason: string }
    | { readonly status: 'not-received' }
    | { readonly status: 'unknown' }
  >;
}
