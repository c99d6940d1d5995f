export const randomExpressions: string[] = [];
