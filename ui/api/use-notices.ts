import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StaffNoticeView } from '../../domain/api-case-file.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useNotices() {
  return useInfiniteQuery({
    queryKey: ['notices', 'list'],
    queryFn: ({ pageParam }) => request<Page<StaffNoticeView>>('GET', endpoints.notices(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useUnreadNotices(): number {
  const { data } = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => request<{ readonly count: number }>('GET', endpoints.unreadNotices),
  });
  return data?.count ?? 0;
}

/** One, or all of them. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (noticeId?: string) => request<undefined>('POST', endpoints.readNotices, noticeId === undefined ? {} : { noticeId }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
