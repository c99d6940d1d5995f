export interface PersonName {
  readonly username: string;
  readonly name: string;
}
