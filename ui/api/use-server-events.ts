import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ServerEvent } from '../../domain/api.js';
import { endpoints } from './endpoints.js';

const affected: Readonly<Record<ServerEvent['kind'], readonly (readonly string[])[]>> = {
  task: [['tasks', 'list'], ['tasks', 'detail'], ['cases', 'detail'], ['cases', 'intake'], ['prices'], ['matters', 'detail']],
  case: [['cases'], ['notices'], ['funds'], ['batches'], ['matters', 'list'], ['matters', 'detail']],
  instance: [['monitoring']],
  incident: [['monitoring']],
  definition: [['definitions']],
  meeting: [['meetings']],
};

/** Asks again for what is shown when the server says that it changed. Bursts become one question. */
export function useServerEvents(isEnabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isEnabled) return;
    const source = new EventSource(endpoints.events);
    const waiting = new Set<ServerEvent['kind']>();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const flush = () => {
      timer = undefined;
      for (const kind of waiting) for (const queryKey of affected[kind]) void client.invalidateQueries({ queryKey });
      waiting.clear();
    };
    const hear = (event: MessageEvent<string>) => {
      const kind = kindOf(event.data);
      if (!kind) return;
      waiting.add(kind);
      timer ??= setTimeout(flush, 250);
    };
    source.addEventListener('message', hear);
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client, isEnabled]);
}

function kindOf(data: string): ServerEvent['kind'] | undefined {
  try {
    const { kind } = JSON.parse(data) as Partial<ServerEvent>;
    return kind !== undefined && kind in affected ? kind : undefined;
  } catch {
    return undefined;
  }
}
