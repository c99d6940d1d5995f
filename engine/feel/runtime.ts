/**
 * What the function library needs while one expression runs. Evaluation is synchronous and never re-enters itself,
 * so one mutable object is enough and compiled expressions need not carry their own.
 */
export const runtime: { nowMs: number; warnings: string[] } = { nowMs: 0, warnings: [] };
