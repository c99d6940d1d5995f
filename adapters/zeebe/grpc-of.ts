import { type ZBClient } from 'zeebe-node';

/** The calls that ZBClient of zeebe-node 8.3.2 has no public way to make: several resources at once, and no retry. */
export interface Grpc {
  deployResourceSync(request: { readonly resources: readonly { readonly name: string; readonly content: Buffer }[] }): Promise<unknown>;
  topologySync(): Promise<unknown>;
}

export function grpcOf(client: ZBClient): Grpc {
  return (client as unknown as { readonly grpc: Grpc }).grpc;
}
