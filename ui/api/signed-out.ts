const signedOut = new EventTarget();

/** Tells the frame that the server no longer knows this session. */
export function announceSignedOut(): void {
  signedOut.dispatchEvent(new Event('signed-out'));
}

/** Returns the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.addEventListener('signed-out', listener);
  return () => signedOut.removeEventListener('signed-out', listener);
}
