export function startForeignStore(dataFile?: string): Promise<{ uri: string; pid: number | undefined; stop(): void }>;
