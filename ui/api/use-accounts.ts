import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountArea, AccountChange, AccountQuery, AccountView, FirstPassword, NewAccount } from '../../domain/api-accounts.js';
import type { Page } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export function useAccounts(query: AccountQuery) {
  return useInfiniteQuery({
    queryKey: ['accounts', 'list', query],
    queryFn: ({ pageParam }) => request<Page<AccountView>>('GET', endpoints.accounts({ ...query, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useAccountAreas() {
  return useQuery({ queryKey: ['accounts', 'areas'], queryFn: () => request<readonly AccountArea[]>('GET', endpoints.accountAreas) });
}

export type AccountAct = 'disable' | 'enable' | 'reset-password' | 'reset-second-factor';

/** Everything that an administrator does with accounts; a new first password comes back once. */
export function useAccountActs() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['accounts', 'list'] });
  return {
    create: useMutation({
      mutationFn: (account: NewAccount) => request<FirstPassword>('POST', endpoints.accounts({}), account),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ username, change }: { readonly username: string; readonly change: AccountChange }) =>
        request<AccountView>('PUT', endpoints.account(username), change),
      onSettled,
    }),
    act: useMutation({
      mutationFn: ({ username, act, reason }: { readonly username: string; readonly act: AccountAct; readonly reason: string }) =>
        request<Partial<FirstPassword> | undefined>('POST', endpoints.ofAccount(username, act), { reason }),
      onSettled,
    }),
  };
}
