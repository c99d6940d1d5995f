/** What the server answers about price-linkage subsidies. */
import { z } from 'zod';
import type { PriceRecipient, PriceRun } from './ports/price-run-store.js';

const percent = z.number().min(-50).max(100);

/** A month's index as the survey team published it. */
export const ImportPriceIndex = z
  .object({
    /** Made by the client, so that a repeated send makes one run. */
    requestId: z.uuid(),
    period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    cpiYearOnYearPercent: percent.nullable(),
    foodCpiYearOnYearPercent: percent.nullable(),
    publishedOn: z.iso.date(),
    keyDate: z.iso.date(),
  })
  .refine(({ period, keyDate }) => keyDate.startsWith(period), { path: ['keyDate'], message: '截止日应在指数所属月份之内' })
  .refine(({ period, publishedOn }) => publishedOn >= period, { path: ['publishedOn'], message: '公布日期不能早于指数所属月份' })
  .refine(({ cpiYearOnYearPercent, foodCpiYearOnYearPercent }) => cpiYearOnYearPercent !== null || foodCpiYearOnYearPercent !== null, {
    path: ['cpiYearOnYearPercent'],
    message: '两项指数至少填写一项',
  });
export type ImportPriceIndex = z.output<typeof ImportPriceIndex>;

export type PriceRunSummary = Pick<
  PriceRun,
  | 'runId'
  | 'runNumber'
  | 'period'
  | 'cpiYearOnYearPercent'
  | 'foodCpiYearOnYearPercent'
  | 'publishedOn'
  | 'keyDate'
  | 'dueOn'
  | 'amountFen'
  | 'status'
  | 'outcome'
  | 'lists'
  | 'result'
  | 'importedByName'
  | 'createdAt'
>;

export interface PriceRunView extends PriceRunSummary {
  readonly statusText: string;
  readonly groups: PriceRun['groups'];
  readonly policyVersion: string;
  /** Reached or passed, it is paid. */
  readonly triggers: { readonly cpiPercent?: number; readonly foodCpiPercent?: number };
  readonly corrects?: { readonly runId: string; readonly runNumber: string };
  /** What each county is to pay, and what has arrived so far; a county's staff may open its batch. */
  readonly counties: readonly PriceCountyView[];
  readonly acts: readonly { readonly at: string; readonly elementName: string; readonly byName: string; readonly decision?: string }[];
  readonly openTasks: readonly { readonly taskKey: string; readonly name: string; readonly assigneeName?: string }[];
  readonly instanceKey?: string;
}
export interface PriceCountyView {
  readonly countyCode: string;
  readonly countyName: string;
  readonly count: number;
  readonly amountFen: number;
  readonly paidCount: number;
  readonly paidFen: number;
  readonly batchId?: string;
}

export interface PriceRecipientView extends Pick<PriceRecipient, 'personId' | 'groups' | 'householdId' | 'caseId'> {
  /** Masked. */
  readonly personName: string;
  readonly townshipName: string;
}
