/** X30. The same event id is delivered once. */
export interface Messenger {
  send(message: {
    readonly eventId: string;
    readonly to: string;
    readonly text: string;
  }): Promise<{ readonly status: 'sent' | 'unavailable' }>;
}
