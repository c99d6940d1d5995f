import { register } from 'tsx/esm/api';

/** The address in MONGODB_URI; without one, or with arguments that make no sense, says how the command is used. */
export function addressOr(usage, isWellUsed = true) {
  const uri = process.env.MONGODB_URI;
  if (uri && isWellUsed) return uri;
  console.error(usage);
  process.exit(2);
}

/** Connects, does the work, and closes. What fails is told in one line, and the command fails with it. */
export async function withMongo(uri, work) {
  register();
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 });
  try {
    await client.connect();
    await work(client);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await client.close();
  }
}
