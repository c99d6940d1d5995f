import type { ExecutableElement } from './executable-process.js';

/** Of events that wait side by side no two may wait for the same message or signal: who would get it? */
export function duplicateEvents(events: readonly ExecutableElement[]): readonly string[] {
  const texts = (kind: 'message' | 'signal') =>
    repeated(events.flatMap((event) => event[kind]?.name.source ?? [])).map(
      (name) => `Multiple ${kind} event definitions with the same name '${name}' are not allowed.`,
    );
  return [...texts('message'), ...texts('signal')];
}

/** Start events of a process may wait for the same message (what is wrong then is said of that), but not for one of the same name. */
export function duplicateStarts(elements: readonly ExecutableElement[]): readonly string[] {
  const starts = elements.filter(({ type }) => type === 'START_EVENT');
  const isFirst = ({ message }: ExecutableElement, index: number) =>
    !message || starts.findIndex((other) => other.message?.id === message.id) === index;
  return duplicateEvents(starts.filter(isFirst));
}

/** Of the events around one scope no two may catch the same error or escalation, nor may two catch all of them. */
export function duplicateCatchers(events: readonly ExecutableElement[]): readonly string[] {
  const texts = (kind: 'error' | 'escalation') => {
    const codes = events.flatMap((event) => (event[kind] ? [event[kind].code?.source ?? ''] : []));
    // Those that catch everything are named first.
    return [...repeated(codes)]
      .sort((a, b) => Number(a !== '') - Number(b !== ''))
      .map((code) =>
        code === ''
          ? `The same scope can not contain more than one ${kind} catch event without ${kind} code.` +
            ` An ${kind} catch event without ${kind} code catches all ${kind}s.`
          : `Multiple ${kind} catch events with the same ${kind} code '${code}' are not supported on the same scope.`,
      );
  };
  return [...texts('escalation'), ...texts('error')];
}

export function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}
