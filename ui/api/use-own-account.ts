import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewFactor, PasswordChange } from '../../domain/api-accounts.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';
import { sessionQuery } from './use-session.js';

/** One's own password and second factor. Afterwards the session says anew what it still needs. */
export function useOwnAccount() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  return {
    changePassword: useMutation({
      mutationFn: (change: PasswordChange) => request<void>('POST', endpoints.ownPassword, change),
      onSuccess,
    }),
    beginFactor: useMutation({ mutationFn: () => request<NewFactor>('POST', endpoints.ownFactor) }),
    confirmFactor: useMutation({
      mutationFn: (code: string) => request<void>('POST', `${endpoints.ownFactor}/confirm`, { code }),
      onSuccess,
    }),
    removeFactor: useMutation({
      mutationFn: (proof: { readonly password: string; readonly code: string }) =>
        request<void>('POST', `${endpoints.ownFactor}/remove`, proof),
      onSuccess,
    }),
  };
}
