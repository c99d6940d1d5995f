import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildWithMaven, needJava } from './maven.mjs';
import { root } from './root.mjs';

/** Builds and starts the other MongoDB server: in memory, or with its data in a file. */
export async function startForeignStore(dataFile) {
  const { java, classPath } = buildWithMaven(path.join(root, 'tests/docstore/foreign'), { javaHome: needJava(17), name: 'mongo-java-server' });
  const child = spawn(java, ['-cp', classPath, 'MongoJavaServer', ...(dataFile ? [dataFile] : [])], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const uri = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The other server ended with code ${code}.`)));
    child.stdout.on('data', (text) => {
      const found = /ready (\S+)/.exec(String(text));
      if (found) resolve(found[1]);
    });
  });
  return { uri, pid: child.pid, stop: () => child.kill() };
}
