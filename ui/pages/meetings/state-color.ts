import type { AgendaState, MeetingState } from '../../../domain/api-meetings.js';

const colors: Readonly<Record<MeetingState | AgendaState, 'default' | 'processing' | 'warning' | 'success'>> = {
  planned: 'warning',
  scheduled: 'warning',
  settled: 'processing',
  frozen: 'processing',
  'in-session': 'processing',
  voting: 'processing',
  closed: 'success',
  canceled: 'default',
};

export function stateColor(state: MeetingState | AgendaState): string {
  return colors[state];
}
