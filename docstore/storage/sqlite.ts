import Database from 'libsql';

export type SqlValue = number | bigint | string | Buffer | null;
export type SqlRow = readonly (number | string | Buffer | null)[];

type Statement = Database.Statement<SqlValue[][]>;

const MAX_PREPARED = 600;

/** The SQLite file: prepared statements are kept, rows come as arrays, and parameters are always one array. */
export class Sqlite {
  readonly #database: Database.Database;
  #readers = new Map<string, Statement>();
  #writers = new Map<string, Statement>();

  constructor(path: string) {
    this.#database = new Database(path);
  }

  get isInTransaction(): boolean {
    // Asking a closed database would abort the process.
    return this.#database.open && this.#database.inTransaction;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  get(sql: string, parameters: SqlValue[] = []): SqlRow | undefined {
    return this.#reader(sql).get(parameters) as SqlRow | undefined;
  }

  all(sql: string, parameters: SqlValue[] = []): SqlRow[] {
    return this.#reader(sql).all(parameters) as SqlRow[];
  }

  /** Runs a statement that writes; answers with the row id of the last insert. */
  run(sql: string, parameters: SqlValue[] = []): number {
    let statement = this.#writers.get(sql);
    if (!statement) {
      if (this.#writers.size >= MAX_PREPARED) this.#writers.clear();
      statement = this.#database.prepare<SqlValue[][]>(sql);
      this.#writers.set(sql, statement);
    }
    return Number(statement.run(parameters).lastInsertRowid);
  }

  close(): void {
    this.#forgetStatements();
    this.#database.close();
  }

  /** Undoes what `work` wrote when it throws. May be nested. */
  atomically<Result>(work: () => Result): Result {
    this.run('SAVEPOINT step');
    try {
      const result = work();
      this.run('RELEASE step');
      return result;
    } catch (error) {
      // After a full disk SQLite may have undone the whole transaction already, and the savepoint with it.
      if (this.isInTransaction) {
        this.run('ROLLBACK TO step');
        this.run('RELEASE step');
      }
      throw error;
    }
  }

  #reader(sql: string): Statement {
    let statement = this.#readers.get(sql);
    if (!statement) {
      if (this.#readers.size >= MAX_PREPARED) this.#readers.clear();
      statement = this.#database.prepare<SqlValue[][]>(sql).raw();
      this.#readers.set(sql, statement);
    }
    return statement;
  }

  #forgetStatements(): void {
    this.#readers = new Map();
    this.#writers = new Map();
  }
}
