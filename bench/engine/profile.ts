/** What a server's time went to, from the profile that Node writes when it ends: by subject, and by function. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}
interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Markdown: the shares of the time in which the thread did something. */
export function toldProfile(folder: string): string {
  const bySubject = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let busy = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    for (const [index, id] of samples.entries()) {
      const frame = frames.get(id)!;
      const micros = timeDeltas[index] ?? 0;
      if (frame.functionName === '(idle)' || frame.functionName === '(program)') continue;
      const module = moduleOf(frame);
      busy += micros;
      add(bySubject, subjectOf(module, frame), micros);
      add(byFunction, `\`${frame.functionName || 'anonymous'}\` in ${module}`, micros);
    }
  }
  const share = ([name, micros]: readonly [string, number]) => `| ${((100 * micros) / busy).toFixed(1)} % | ${name} |`;
  const most = (times: ReadonlyMap<string, number>, count: number) => [...times].sort((one, other) => other[1] - one[1]).slice(0, count);
  const table = (head: string, rows: readonly (readonly [string, number])[]) =>
    [`| share | ${head} |`, '|---|---|', ...rows.map(share)].join('\n');
  return `${table('subject', most(bySubject, 20))}\n\n${table('function', most(byFunction, 15))}`;
}

const add = (times: Map<string, number>, name: string, micros: number) => times.set(name, (times.get(name) ?? 0) + micros);

const packages: readonly (readonly [RegExp, string])[] = [
  [/^libsql/, 'SQLite: writing and syncing the log'],
  [/^@grpc|^protobufjs|^@protobufjs|^long$/, 'gRPC and protobuf'],
  [/^node:internal\/(http2|js_stream|stream_base|streams|net)|^node:(net|http2|stream|events|buffer)/, "Node's HTTP/2 and sockets"],
];

function subjectOf(module: string, { functionName }: CallFrame): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (['writeBuffer', 'writev', 'writeUtf8String', 'shutdown'].includes(functionName)) return "Node's HTTP/2 and sockets";
  if (module.startsWith('engine/')) return module.split('/').slice(0, 2).join('/');
  return packages.find(([pattern]) => pattern.test(module))?.[1] ?? 'the rest of Node';
}

/** The file it was written in, also when it has been bundled: esbuild names each before its code. */
function moduleOf({ url, lineNumber }: CallFrame): string {
  const inPackages = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (inPackages) return inPackages;
  if (url.startsWith('file:') && existsSync(fileURLToPath(url))) {
    const names = namesIn(fileURLToPath(url));
    return names.findLast(({ line }) => line <= lineNumber)?.name ?? url.split('/').at(-1)!;
  }
  return url || 'native code';
}

const read = new Map<string, readonly { readonly line: number; readonly name: string }[]>();

function namesIn(file: string): readonly { readonly line: number; readonly name: string }[] {
  const known = read.get(file);
  if (known) return known;
  const names = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, line) => (/^\/\/ (?:engine|node_modules)\/\S+\.[cm]?[jt]s$/.test(text) ? [{ line, name: text.slice(3) }] : []));
  read.set(file, names);
  return names;
}
