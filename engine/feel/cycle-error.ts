/** Why a text says no repetition; worded as Zeebe does. */
export class CycleError extends Error {}
