import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findJavaHome } from './find-java.mjs';
import { root } from './root.mjs';
import { stopWith } from './stop-with.mjs';

const folder = path.join(root, 'bench/engine/zeebe');
let built;

/** Builds the broker that the benchmark compares with, once. */
export function buildZeebeBroker() {
  if (built) return built;
  const javaHome = findJavaHome(17);
  if (!javaHome) stopWith('未找到 Java 17 或更高版本的 JDK。', 'No JDK 17 or newer found: install one, or say where it is by JAVA_HOME.');
  const goals = ['compile', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib', '-DincludeScope=runtime'];
  const { status } = spawnSync('mvn', ['-q', '-B', ...goals], { cwd: folder, stdio: 'inherit', env: { ...process.env, JAVA_HOME: javaHome } });
  if (status !== 0) stopWith('Zeebe 准备失败，原因见上。', 'Building the Zeebe broker failed; the reason is above.');
  built = { java: path.join(javaHome, 'bin/java'), classPath: [path.join(folder, 'target/classes'), path.join(folder, 'target/lib/*')].join(path.delimiter) };
  return built;
}
