import MongoStore from 'connect-mongo';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { MongoClient } from 'mongodb';

declare module 'express-session' {
  interface SessionData {
    username: string;
    signedInAt: string;
  }
}

const workingDayMs = 10 * 3_600_000;

/** Sessions in the documents, so that any server may answer. The cookie is out of reach for scripts and other sites. */
export function sessionMiddleware({ client, dbName, secret }: { readonly client: MongoClient; readonly dbName: string; readonly secret: string }): {
  readonly handler: RequestHandler;
  close(): Promise<void>;
} {
  const store = MongoStore.create({ client, dbName, collectionName: 'sessions', ttl: workingDayMs / 1000, touchAfter: 600, autoRemove: 'interval', autoRemoveInterval: 30 });
  const handler = session({
    name: 'yimen.sid',
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'strict', secure: 'auto', maxAge: workingDayMs },
  });
  return { handler, close: async () => store.close() };
}
