import { useRef } from 'react';
import { newId } from '../components/new-id.js';

/** The id of what is asked for. Asked for again after a lost answer, in the same words, it keeps its id, so that it is done once. */
export function useSendKey() {
  const last = useRef<{ readonly text: string; readonly key: string }>(undefined);
  return {
    keyFor(text: string): string {
      const key = last.current?.text === text ? last.current.key : newId();
      last.current = { text, key };
      return key;
    },
    /** It went through: the same words mean another one from now on. */
    done(): void {
      last.current = undefined;
    },
  };
}
