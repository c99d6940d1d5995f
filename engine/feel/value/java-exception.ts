/** Where Zeebe's FEEL falls over a Java exception, the whole evaluation fails with its text. */
export class JavaException extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message);
  }

  override toString(): string {
    return `${this.type}: ${this.message}`;
  }
}
