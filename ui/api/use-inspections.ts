import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../domain/api.js';
import type { InspectionItemView, InspectionSummary, InspectionView, OrderInspection, PublishedInspection, RecomputedDraw } from '../../domain/api-inspections.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

function usePages<Row>(name: readonly string[], address: (cursor?: string) => string, isEnabled = true) {
  return useInfiniteQuery({
    queryKey: ['inspections', ...name],
    queryFn: ({ pageParam }) => request<Page<Row>>('GET', address(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    enabled: isEnabled,
    refetchInterval: 5_000,
  });
}

/** The newest first. */
export function useInspections(isEnabled: boolean) {
  return usePages<InspectionSummary>(['list'], endpoints.inspections, isEnabled);
}
export function usePublishedInspections() {
  return usePages<PublishedInspection>(['published'], endpoints.publishedInspections);
}
export function useInspectionItems(inspectionId: string) {
  return usePages<InspectionItemView>([inspectionId, 'items'], (cursor) => endpoints.inspectionItems(inspectionId, cursor));
}
export function useInspection(inspectionId: string) {
  return useQuery({
    queryKey: ['inspections', inspectionId],
    queryFn: () => request<InspectionView>('GET', endpoints.inspection(inspectionId)),
    refetchInterval: 5_000,
  });
}
export function useRecomputeDraw(inspectionId: string) {
  return useMutation({ mutationFn: () => request<RecomputedDraw>('GET', endpoints.recomputedDraw(inspectionId)) });
}
export function useOrderInspection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: OrderInspection) => request<{ readonly inspectionId: string }>('POST', endpoints.inspections(), order),
    onSettled: () => client.invalidateQueries({ queryKey: ['inspections'] }),
  });
}
