export const modelerWords: Readonly<Record<string, string>> = {};
