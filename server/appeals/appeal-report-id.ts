/** One appeal for each decision, whatever is sent again. */
export function appealReportId(subjectId: string): string {
  return `appeal:${subjectId}`;
}
