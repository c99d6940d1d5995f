import mongoose, { type Connection } from 'mongoose';
import { MongoClient, type Db } from 'mongodb';
import { actModel, type ActModel } from './act-model.js';
import { caseModel, type CaseModel } from './case-model.js';
import { createIndexes } from './indexes.js';
import { insertOnce } from './insert-once.js';
import { userModel, type UserModel } from './user-model.js';

/** Both ways to the documents: models where a schema guards business records, the bare driver where speed counts. */
export interface Database {
  readonly client: MongoClient;
  readonly db: Db;
  readonly connection: Connection;
  readonly cases: CaseModel;
  readonly users: UserModel;
  readonly acts: ActModel;
  /** False when a document with the same unique key is there already. */
  insertOnce(insert: () => Promise<unknown>): Promise<boolean>;
  close(): Promise<void>;
}

export async function openDatabase(uri: string): Promise<Database> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000, ignoreUndefined: true });
  await client.connect();
  const name = databaseName(client);
  const connection = await mongoose.createConnection(uri, { dbName: name, serverSelectionTimeoutMS: 10_000, maxPoolSize: 20 }).asPromise();
  const db = client.db(name);
  await createIndexes(db);

  return {
    client,
    db,
    connection,
    cases: caseModel(connection),
    users: userModel(connection),
    acts: actModel(connection),
    insertOnce,
    async close() {
      await connection.close();
      await client.close();
    },
  };
}

/** `test` is what the driver takes when the URI names no database. */
export function databaseName({ options: { dbName } }: MongoClient): string {
  return dbName === 'test' ? 'yimen' : dbName;
}
