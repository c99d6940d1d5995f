/** Notices to the staff of an office, shown in the frame of their workplace. */
export interface StaffNotices {
  /** Once for each id. */
  post(notice: StaffNotice): Promise<void>;
}

export interface StaffNotice {
  readonly noticeId: string;
  /** As task groups are named: `township-T01:township-caseworker`. */
  readonly to: string;
  /** What `caseId` names; a case unless said. */
  readonly about?: 'price-run' | 'matter';
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly isOverdue: boolean;
  /** Chinese, one line, no personal data. */
  readonly title: string;
  readonly at: string;
}
