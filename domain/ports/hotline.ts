/** The government hotline 12345 (X13): tickets go back with an answer. Repeating is safe: a ticket is closed once. */
export interface Hotline {
  close(ticket: { readonly ticketNumber: string; readonly text: string }): Promise<{ readonly status: 'closed' | 'unavailable' }>;
}
