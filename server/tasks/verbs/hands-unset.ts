/** What is forgotten when a task comes into other hands. */
export const handsUnset = ['heldFor', 'delegatedBy', 'handedFrom', 'hasBegun'] as const;
