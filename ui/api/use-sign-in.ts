import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SignIn, User } from '../../domain/api.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';
import { sessionQuery } from './use-session.js';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: SignIn) => request<User>('POST', endpoints.session, credentials),
    onSuccess: (user) => {
      // Nothing that an earlier person was shown may be shown to this one.
      client.clear();
      client.setQueryData(sessionQuery.queryKey, user);
    },
  });
}
