import type { TaskDocument } from '../monitoring/documents.js';

/** Whether all who had to sign have, or one where one is enough; also when nobody was asked. */
export function isSigned({ signing }: Pick<TaskDocument, 'signing'>): boolean {
  if (!signing) return true;
  const hasSigned = ({ state }: { readonly state: string }) => state !== 'waiting';
  return signing.mode === 'all' ? signing.signers.every(hasSigned) : signing.signers.some(hasSigned);
}
