import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { stopWith } from './stop-with.mjs';

/** Installs what package-lock.json names, unless node_modules holds it already. */
export function ensureInstalled({ forDevelopment }) {
  if (isInstalled(forDevelopment)) return;
  checkWritable();

  console.log('正在安装依赖，首次约需一两分钟…  Installing packages, a minute or two the first time...');
  const result = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (result.error || result.status !== 0) {
    stopWith(
      '依赖安装失败：请查看上面 npm 的提示，检查网络与 npm 源设置后重试。',
      'Installing the packages failed: see what npm says above; check the network and the registry npm is set to.',
    );
  }
}

/** npm writes node_modules/.package-lock.json last, so an installation that was cut short doesn't have it. */
function isInstalled(forDevelopment) {
  const wanted = read('package-lock.json');
  const have = read('node_modules/.package-lock.json');
  if (!wanted || !have) return false;

  return Object.entries(wanted).every(([folder, { version, integrity, optional, dev, devOptional, link }]) => {
    if (folder === '' || link) return true;
    const installed = have[folder];
    // Another platform's, or left out on purpose by `npm ci --omit=dev`.
    if (!installed) return optional || devOptional || (dev && !forDevelopment);
    return installed.version === version && installed.integrity === integrity;
  });
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function checkWritable() {
  try {
    fs.mkdirSync(path.join(root, 'node_modules'), { recursive: true });
    fs.accessSync(path.join(root, 'node_modules'), fs.constants.W_OK);
  } catch (error) {
    stopWith(`无法写入 ${root}（${error.code}），不能安装依赖。请把程序放到可写的文件夹。`, `Cannot write to ${root} (${error.code}), so the packages cannot be installed.`);
  }
}

/** The npm that runs us, else the one on the path. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: 'inherit' });
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}
