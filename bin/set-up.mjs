#!/usr/bin/env node
// npm run set-up -- FILE.json   puts a city's areas, first policy values and administrators into the documents at MONGODB_URI.
// Running it again adds what is new in the file and changes nothing that is there. docs/setting-up.md tells how a city begins.
import { readFile } from 'node:fs/promises';
import { register } from 'tsx/esm/api';

const usage = 'Usage: MONGODB_URI=mongodb://… npm run set-up -- FILE.json   (see docs/setting-up.md)';
const [file, ...rest] = process.argv.slice(2);
const uri = process.env.MONGODB_URI;
if (!uri || !file || rest.length > 0) {
  console.error(usage);
  process.exit(2);
}

register();
const [{ openDatabase }, { auditLog }, { Offices }, { setUpOffices }] = await Promise.all(
  ['adapters/mongo/database', 'adapters/mongo/audit-log', 'server/setup/offices', 'server/setup/set-up-offices'].map((name) => import(`../${name}.ts`)),
);
const clock = { now: () => new Date() };
let database;
try {
  const parsed = Offices.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) console.error(`${path.join('.')}: ${message}`);
    throw new Error(`Expected a file as docs/setting-up.md describes it, found ${parsed.error.issues.length} faults in ${file}; nothing was written.`);
  }
  database = await openDatabase(uri);
  const handed = await setUpOffices(parsed.data, { database, audit: auditLog(database.db, clock), clock });
  for (const { username, firstPassword } of handed) console.log(`${username}  ${firstPassword}`);
  console.log(handed.length > 0 ? '这些初始密码只显示一次，请当面交接。  These first passwords are shown once; hand them over in person.' : '没有新的管理员。  No new administrators.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database?.close();
}
