/** How a handled job ends when all went as foreseen; anything else is thrown. */
export type Outcome<Output> =
  | { readonly kind: 'complete'; readonly variables: Output }
  | { readonly kind: 'bpmn-error'; readonly code: string; readonly message: string };

export function complete<Output extends object>(variables: Output): Outcome<Output> {
  return { kind: 'complete', variables };
}

/** Takes the path that the diagram has for this code. The message holds no personal data. */
export function bpmnError(code: string, message: string): Outcome<never> {
  return { kind: 'bpmn-error', code, message };
}
