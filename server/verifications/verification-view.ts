import type { VerificationSourceView, VerificationView } from '../../domain/api-verification.js';
import type { VerificationRequest, VerificationStore } from '../../domain/ports/verification-store.js';
import { orderSystem } from '../../domain/verification/sources.js';

/** One verification for those who handle the case: who has said something and when, what differs, what is missing. */
export async function verificationView(request: VerificationRequest, verifications: VerificationStore): Promise<VerificationView> {
  const { requestId, purpose, requestedAt } = request;
  const report = await verifications.findReport(requestId);
  const differences = (await verifications.findDifferences(requestId)) ?? [];
  return {
    reportId: requestId,
    purpose,
    requestedAt,
    state: !report ? 'under-way' : report.isComplete ? 'complete' : 'incomplete',
    sources: await sourcesOf(request, verifications, report !== undefined),
    differences,
    ...(report && {
      report: { mergedAt: report.mergedAt, validUntil: report.validUntil, memberCount: report.memberCount, means: report.means },
    }),
  };
}

/** With the report made, whoever has not answered does so no more. */
async function sourcesOf(
  { requestId, sources, isOrdered }: VerificationRequest,
  verifications: VerificationStore,
  isMerged: boolean,
): Promise<readonly VerificationSourceView[]> {
  const heard = new Map((await verifications.sourcesOf(requestId)).map((answer) => [answer.source, answer]));
  const asked = sources.map((code): VerificationSourceView => {
    const answer = heard.get(code);
    return {
      code,
      status: answer?.status ?? (isMerged ? 'unavailable' : 'waiting'),
      ...(answer?.asOf !== undefined && { asOf: answer.asOf }),
    };
  });
  return isOrdered ? asked : [{ code: orderSystem, status: 'unavailable' }, ...asked];
}
