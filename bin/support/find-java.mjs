import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The home of a JDK at least that new: JAVA_HOME, the one on the path, or one that a package manager installed. */
export function findJavaHome(atLeast) {
  const installed = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'].flatMap(foldersIn).flatMap((home) => [home, path.join(home, 'Contents/Home')]);
  return [process.env.JAVA_HOME, homeOnPath(), ...installed].find((home) => home && fs.existsSync(path.join(home, 'bin/javac')) && versionOf(home) >= atLeast);
}

function versionOf(home) {
  const { stderr } = spawnSync(path.join(home, 'bin/java'), ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

function homeOnPath() {
  const java = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'java')).find((file) => fs.existsSync(file));
  return java && path.dirname(path.dirname(fs.realpathSync(java)));
}

function foldersIn(folder) {
  try {
    return fs.readdirSync(folder).sort().reverse().map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
