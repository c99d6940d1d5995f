/** As what the platform knows a person. */
export const recipientKinds = ['dibao', 'tekun', 'low-income'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** X01. Status of a case's person after each change; and as what people are known there, so that nobody is asked for a paper. */
export interface MonitoringPlatform {
  update(status: {
    readonly statusId: string;
    readonly personRef: string;
    readonly caseRef: string;
    readonly program: string;
    readonly outcome: string;
  }): Promise<{ readonly status: 'stored' | 'unavailable' }>;
  /** Of a household's people; none of them known is an answer, silence is none. */
  recipients(identityNumbers: readonly string[]): Promise<
    { readonly status: 'answered'; readonly asOf: string; readonly kinds: readonly RecipientKind[] } | { readonly status: 'unavailable' }
  >;
}
