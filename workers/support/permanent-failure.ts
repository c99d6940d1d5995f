/** Trying again cannot help: raises an incident at once. The message tells a supervisor what was expected and what was found. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}
