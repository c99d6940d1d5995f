import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { findJavaHome } from './find-java.mjs';
import { root } from './root.mjs';
import { stopWith } from './stop-with.mjs';

const folder = path.join(root, 'tests/docstore/foreign');

/** Builds and starts the other MongoDB server: in memory, or with its data in a file. */
export async function startForeignStore(dataFile) {
  const javaHome = findJavaHome(17);
  if (!javaHome) stopWith('未找到 Java 17 或更高版本的 JDK。', 'No JDK 17 or newer found: install one, or say where it is by JAVA_HOME.');
  const env = { ...process.env, JAVA_HOME: javaHome };
  if (spawnSync('mvn', ['-v'], { env }).error) stopWith('未找到 Maven（mvn），请安装后重试。', 'No Maven (mvn) found: install it.');
  const goals = ['compile', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib', '-DincludeScope=runtime'];
  const built = spawnSync('mvn', ['-q', '-B', ...goals], { cwd: folder, stdio: 'inherit', env });
  if (built.status !== 0) stopWith('另一个文档服务器准备失败，原因见上。', 'Building the other server failed; the reason is above.');

  const classPath = [path.join(folder, 'target/classes'), path.join(folder, 'target/lib/*')].join(path.delimiter);
  const child = spawn(path.join(javaHome, 'bin/java'), ['-cp', classPath, 'MongoJavaServer', ...(dataFile ? [dataFile] : [])], {
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
