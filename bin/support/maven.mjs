import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findJavaHome } from './find-java.mjs';
import { stopWith } from './stop-with.mjs';

/** The home of a JDK at least that new; without one we can't go on. */
export function needJava(atLeast) {
  const javaHome = findJavaHome(atLeast);
  if (!javaHome) {
    stopWith(
      `未找到 Java ${atLeast} 或更高版本的 JDK。请安装后重试，或用 JAVA_HOME 指明。`,
      `No JDK ${atLeast} or newer found: install one, or say where it is by JAVA_HOME.`,
    );
  }
  return javaHome;
}

/** Compiles a folder's little program and lays what it needs beside it, below `target`: the Java and the class path to run it with. */
export function buildWithMaven(folder, { javaHome, name, target = 'target', settings = [] }) {
  const goals = ['compile', 'dependency:copy-dependencies', `-DoutputDirectory=${target}/lib`, '-DincludeScope=runtime'];
  const { error, status } = spawnSync('mvn', ['-q', '-B', ...settings, ...goals], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, JAVA_HOME: javaHome },
  });
  if (error) stopWith('未找到 Maven（mvn），请安装后重试。', 'No Maven (mvn) found: install it.');
  if (status !== 0) stopWith(`${name} 准备失败，原因见上。`, `Building ${name} failed; the reason is above.`);
  return {
    java: path.join(javaHome, 'bin/java'),
    classPath: [path.join(folder, target, 'classes'), path.join(folder, target, 'lib/*')].join(path.delimiter),
  };
}
