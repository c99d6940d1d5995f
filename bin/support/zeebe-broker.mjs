import path from 'node:path';
import { buildWithMaven, needJava } from './maven.mjs';
import { root } from './root.mjs';

let built;

/** Builds the broker that the benchmark compares with, once. */
export function buildZeebeBroker() {
  built ??= buildWithMaven(path.join(root, 'bench/engine/zeebe'), { javaHome: needJava(17), name: 'Zeebe' });
  return built;
}
