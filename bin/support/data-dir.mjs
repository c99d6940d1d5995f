import fs from 'node:fs';
import path from 'node:path';
import { stopWith } from './stop-with.mjs';

/** Makes the data folder, checks that it can be written, and claims it for this process: two would spoil each other's files. */
export function claimDataDir(dataDir) {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    const probe = path.join(dataDir, `.write-test-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.unlinkSync(probe);
  } catch (error) {
    stopWith(
      `数据文件夹 ${dataDir} 无法写入（${error.code}）。请检查权限，或用 DATA_DIR 指定另一个文件夹，例如：DATA_DIR=~/yimen-data npm start`,
      `The data folder ${dataDir} cannot be written (${error.code}). Check its permissions, or choose another: DATA_DIR=~/yimen-data npm start`,
    );
  }

  const lock = path.join(dataDir, '.running');
  const owner = runningOwner(lock);
  if (owner) {
    stopWith(
      `数据文件夹 ${dataDir} 正被另一个一门进程（${owner}）使用。请先结束它，或用 DATA_DIR 指定另一个文件夹。`,
      `The data folder ${dataDir} is in use by another Yimen process (${owner}). End it first, or choose another folder by DATA_DIR.`,
    );
  }
  fs.writeFileSync(lock, String(process.pid));
  process.on('exit', () => fs.rmSync(lock, { force: true }));
}

/** The process that holds the claim, if it still lives; a killed one leaves its claim behind. */
function runningOwner(lock) {
  let pid;
  try {
    pid = Number(fs.readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return undefined;
  return isOurs(pid) ? pid : undefined;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** After a restart of the machine or container the number may belong to another program; where /proc is, we can tell. */
function isOurs(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return !fs.existsSync('/proc/self/cmdline');
  }
}
