import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../domain/api.js';
import type { MeetingCandidate, MeetingSummary, MeetingView, NewMeeting, PacketView, WaitingDiscussion } from '../../domain/api-meetings.js';
import type { LikeCase } from '../../domain/ports/discussion-store.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

function usePages<T>(name: string, path: (cursor?: string) => string, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['meetings', name, path()],
    queryFn: ({ pageParam }) => request<Page<T>>('GET', path(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export const useMeetings = () => usePages<MeetingSummary>('list', endpoints.meetings);
export const useWaitingDiscussions = () => usePages<WaitingDiscussion>('waiting', endpoints.waitingDiscussions);
export const useLikeCases = (wanted: Readonly<Record<string, string | undefined>>) =>
  usePages<LikeCase>('like', (cursor) => endpoints.likeCases({ ...wanted, cursor }));

export function useMeeting(meetingId: string) {
  return useQuery({ queryKey: ['meetings', 'room', meetingId], queryFn: () => request<MeetingView>('GET', endpoints.meeting(meetingId)) });
}

export function useMeetingCandidates() {
  return useQuery({ queryKey: ['meetings', 'candidates'], queryFn: () => request<readonly MeetingCandidate[]>('GET', endpoints.meetingCandidates) });
}

/** Each opening is a reading that is noted, so nothing is fetched before somebody asks, nor again. */
export function usePacket(discussionId: string, isOpen: boolean) {
  return useQuery({
    queryKey: ['packet', discussionId],
    queryFn: () => request<PacketView>('GET', endpoints.discussion(discussionId, 'packet')),
    enabled: isOpen,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useCallMeeting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (meeting: NewMeeting) => request<{ readonly meetingId: string }>('POST', endpoints.meetings(), meeting),
    onSettled: () => client.invalidateQueries({ queryKey: ['meetings'] }),
  });
}

export type MeetingAct = 'settle' | 'cancel' | 'attend' | 'open' | 'close';
export type DiscussionAct = 'interest' | 'vote' | 'open-vote' | 'close-vote' | 'defer' | 'no-quorum';

/** What people do in the room: with the meeting, or with one of its matters. */
export function useMeetingAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (
      act:
        | { readonly meetingId: string; readonly act: MeetingAct; readonly body?: object }
        | { readonly discussionId: string; readonly act: DiscussionAct; readonly body?: object },
    ) => request<unknown>('POST', 'meetingId' in act ? endpoints.ofMeeting(act.meetingId, act.act) : endpoints.discussion(act.discussionId, act.act), act.body ?? {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['meetings'] }),
  });
}
