import fs from 'node:fs';
import path from 'node:path';
import { buildWithMaven, needJava } from './maven.mjs';
import { root } from './root.mjs';

/** Compiles the little programs around that version of the real engine, unless that has been done; answers the Java to run them with. */
export function buildRealZeebe(version) {
  const javaHome = needJava(21);
  const project = path.join(root, 'tests/zeebe');
  const target = `target/${version}`;
  const built = path.join(project, target, 'classes/ZeebeByLine.class');
  const sources = path.join(project, 'src/main/java');
  const newest = Math.max(...fs.readdirSync(sources).map((name) => fs.statSync(path.join(sources, name)).mtimeMs));
  if (!fs.existsSync(built) || fs.statSync(built).mtimeMs < newest) {
    console.log(`正在准备真实的 Zeebe ${version}…  Building the real Zeebe ${version}...`);
    // Later versions need no mended clock.
    const mended = version.startsWith('8.5.') ? [] : ['-Dleft.out=io/camunda/**'];
    buildWithMaven(project, { javaHome, name: `Zeebe ${version}`, target, settings: [`-Dzeebe.version=${version}`, ...mended] });
  }
  return path.join(javaHome, 'bin/java');
}
