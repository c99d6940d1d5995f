import type { EmergencyReport } from '../../../domain/api.js';

/** What the form holds before it is sent. */
export type ReportDraft = Omit<EmergencyReport, 'reportId'> & { readonly identityUnknown: boolean };
