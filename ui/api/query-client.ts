import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.js';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only silence and server faults are worth asking again.
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
    },
    mutations: { retry: false },
  },
});
