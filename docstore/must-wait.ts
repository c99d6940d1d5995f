/** Thrown by a command that cannot go on yet; the executor runs it again once that has changed. */
export class MustWait extends Error {
  /** `untilMs`: when it shall run again at the latest, with what there is then. */
  constructor(
    readonly reason: 'transaction' | 'changes',
    readonly untilMs = Infinity,
  ) {
    super(`The command waits for ${reason}.`);
  }
}
