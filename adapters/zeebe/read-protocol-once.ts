import { createRequire } from 'node:module';

type LoadSync = (file: string, options: object) => object;

const ofZeebeNode = createRequire(createRequire(import.meta.url).resolve('zeebe-node'));
let isDone = false;

/** zeebe-node parses its protocol anew for each of a hundred workers, 10 ms a time, and it is the same each time. */
export function readProtocolOnce(): void {
  if (isDone) return;
  isDone = true;
  const loader = ofZeebeNode('@grpc/proto-loader') as { loadSync: LoadSync };
  const loadSync = loader.loadSync;
  const read = new Map<string, object>();
  loader.loadSync = (file, options) => {
    const key = JSON.stringify([file, options]);
    const definition = read.get(key) ?? loadSync(file, options);
    read.set(key, definition);
    return definition;
  };
}
