import type { EngineProbe, Vitals } from './vitals.js';

export type Phase = 'starting' | 'running' | 'closing' | 'crashed';

interface Component {
  readonly status: 'UP' | 'DOWN';
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Health {
  readonly status: 'UP' | 'DOWN';
  readonly components: Readonly<Record<string, Component>>;
}

/** Which parts a question is about: whether to restart it, whether to send it work, or everything. */
export type HealthGroup = 'liveness' | 'readiness' | 'startup' | 'all';

/** A turn of the engine takes some ten milliseconds; whoever has not answered for so long is stuck. */
const patienceMs = 2_000;

export async function healthOf(group: HealthGroup, phase: Phase, probe: EngineProbe): Promise<Health> {
  const vitals = phase === 'running' ? await within(patienceMs, probe.vitals()) : undefined;
  const components: Record<string, Component> = {};
  if (group !== 'liveness') components.startup = isUp(phase === 'running', { phase });
  if (group !== 'startup') {
    // While it starts it is alive, though it cannot answer.
    components.loop = isUp(phase === 'starting' || phase === 'closing' || vitals !== undefined, loopDetails(phase, vitals));
    if (vitals) Object.assign(components, partsOf(group, vitals));
  }
  return { status: Object.values(components).every(({ status }) => status === 'UP') ? 'UP' : 'DOWN', components };
}

function loopDetails(phase: Phase, vitals: Vitals | undefined): Component['details'] {
  return phase === 'running' && !vitals ? { error: `The engine has not answered for ${patienceMs} ms` } : undefined;
}

function partsOf(group: HealthGroup, vitals: Vitals): Record<string, Component> {
  const { position, hasStopped, hasNoRoom, exporter } = vitals;
  const parts: Record<string, Component> = { log: isUp(!hasStopped, { position }) };
  if (group === 'liveness') return parts;
  // A new start would not make room, so the disk is no matter of being alive.
  parts.diskSpace = isUp(!hasNoRoom, hasNoRoom ? { error: 'The disk with the data of the engine is full' } : undefined);
  // Records wait on the log for as long as it takes; the engine works on meanwhile.
  if (exporter && group === 'all') {
    parts.exporter = isUp(true, { exportedPosition: exporter.position, behind: position - exporter.position, ...errorOf(exporter.error) });
  }
  return parts;
}

function errorOf(error: string | undefined) {
  return error === undefined ? {} : { error };
}

function isUp(truth: boolean, details?: Component['details']): Component {
  return { status: truth ? 'UP' : 'DOWN', ...(details ? { details } : {}) };
}

/** Undefined when there is no answer in time, or none at all. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  try {
    return await Promise.race([answer.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
