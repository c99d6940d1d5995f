import type { ElementType, ExecutableElement, ExecutableProcess } from './executable-process.js';

/** Elements that never wait; Zeebe lets loops of nothing but gateways and events pass, so a loop needs one of these. */
const workless: ReadonlySet<ElementType> = new Set(['MANUAL_TASK', 'TASK', 'CALL_ACTIVITY', 'INTERMEDIATE_THROW_EVENT', 'SCRIPT_TASK']);
const passedThrough: ReadonlySet<ElementType> = new Set([
  ...workless,
  'EXCLUSIVE_GATEWAY',
  'INCLUSIVE_GATEWAY',
  'PARALLEL_GATEWAY',
  'START_EVENT',
  'END_EVENT',
  'SUB_PROCESS',
  'MULTI_INSTANCE_BODY',
]);

/** The ids of a loop that would run for ever inside one command. `processes` are those of the same file. */
export function straightThroughLoop(process: ExecutableProcess, processes: readonly ExecutableProcess[]): readonly string[] | undefined {
  const finished = new Set<Step>();
  const steps = new Steps(processes);
  const starts = [...process.elements.values()].map((element) => element.innerActivity ?? element).filter(({ type }) => workless.has(type));
  for (const start of starts.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const loop = findLoop(steps.of(process, start), steps, finished);
    if (loop) return loop;
  }
  return undefined;
}

interface Step {
  readonly process: ExecutableProcess;
  readonly element: ExecutableElement;
}

/** What follows an element without waiting. The same element is always the same step, so that steps can be compared. */
class Steps {
  private readonly known = new Map<ExecutableElement, Step>();

  constructor(private readonly processes: readonly ExecutableProcess[]) {}

  of(process: ExecutableProcess, element: ExecutableElement): Step {
    const step = this.known.get(element) ?? { process, element };
    this.known.set(element, step);
    return step;
  }

  after({ process, element }: Step): Step[] {
    if (!passedThrough.has(element.type) || (element.type === 'SCRIPT_TASK' && !element.script)) return [];
    if (element.innerActivity) return [this.of(process, element.innerActivity)];
    if (element.type === 'SUB_PROCESS') return this.inside(process, element);
    if (element.type === 'CALL_ACTIVITY') return this.called(element);

    const scope = process.elements.get(element.flowScopeId ?? '');
    const around = process.elements.get(element.id);
    // The last element of a sub-process or of a multi-instance body leads out of it.
    const leaving = around && around !== element ? around : scope;
    const flows = element.outgoing.length > 0 ? element.outgoing : (leaving?.outgoing ?? []);
    // Zeebe goes through flows in reverse document order, which decides which of several loops it names.
    return [...flows].reverse().flatMap(({ targetId }) => {
      const target = process.elements.get(targetId);
      return target ? [this.of(process, target)] : [];
    });
  }

  private inside(process: ExecutableProcess, scope: ExecutableElement): Step[] {
    const start = process.elements.get(scope.noneStartEventId ?? '');
    return start ? [this.of(process, start)] : [];
  }

  private called({ calledElement }: ExecutableElement): Step[] {
    const id = calledElement?.processId.kind === 'static' ? calledElement.processId.source : undefined;
    const process = this.processes.find((one) => one.id === id);
    const root = process?.elements.get(process.id);
    return process && root ? this.inside(process, root) : [];
  }
}

/** Depth first with a stack of its own: a long chain of tasks must not exhaust the call stack. */
function findLoop(start: Step, steps: Steps, finished: Set<Step>): readonly string[] | undefined {
  const path: { readonly step: Step; readonly next: Step[] }[] = [];
  const onPath = new Set<Step>();
  const enter = (step: Step): void => {
    onPath.add(step);
    path.push({ step, next: steps.after(step) });
  };

  enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.next.shift();
    if (!next) {
      finished.add(top.step);
      onPath.delete(top.step);
      path.pop();
    } else if (onPath.has(next)) {
      const loop = path.slice(path.findIndex(({ step }) => step === next)).map(({ step }) => step);
      return [...loop.filter(({ element }) => element.type !== 'MULTI_INSTANCE_BODY'), next].map(({ element }) => element.id);
    } else if (!finished.has(next)) enter(next);
  }
  return undefined;
}
