/** What the host and the engine's thread tell each other. */
export type ToThread =
  | { readonly kind: 'close' }
  | { readonly kind: 'clock'; readonly id: number; readonly advanceMs: number };

export type FromThread =
  | { readonly kind: 'ready'; readonly address: string; readonly managementAddress: string | undefined }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'clock'; readonly id: number; readonly nowMs: number; readonly error?: string }
  | { readonly kind: 'closed' };
