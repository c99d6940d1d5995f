/** Scripts in which our engine still tells something else than Zeebe 8.5.25. What is mended goes from here: golden.spec.ts says so. */
export const knownDifferences: ReadonlySet<string> = new Set<string>([]);
