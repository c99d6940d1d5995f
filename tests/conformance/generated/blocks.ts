/** A process as a tree of blocks, so that each part of it can be left out and the rest still makes a diagram. */
export interface Drawn {
  readonly process: Scope;
  /** What may start it beside its none start event. */
  readonly startedBy?: Event;
  /** The process that call activities call. */
  readonly child?: Scope;
}

export interface Scope {
  readonly id: string;
  readonly body: readonly Block[];
  readonly end?: Event | undefined;
  readonly asides?: readonly Aside[] | undefined;
}

/** An event sub-process. */
export interface Aside {
  readonly event: Event;
  readonly isInterrupting: boolean;
  readonly scope: Scope;
  readonly outputs?: Mapping | undefined;
}

export type Mapping = Readonly<Record<string, string>>;

export type Event =
  | { readonly kind: 'message' | 'signal' | 'link'; readonly name: string }
  | { readonly kind: 'timer'; readonly form: 'timeDuration' | 'timeCycle'; readonly text: string }
  /** Without a code it catches all. */
  | { readonly kind: 'error' | 'escalation'; readonly code?: string | undefined }
  | { readonly kind: 'compensation'; readonly activity?: string | undefined }
  | { readonly kind: 'terminate' | 'none' };

export interface Boundary {
  readonly id: string;
  readonly event: Event;
  readonly isInterrupting: boolean;
  readonly outputs?: Mapping | undefined;
  readonly blocks: readonly Block[];
}

export interface Branch {
  readonly condition?: string | undefined;
  readonly isDefault?: boolean | undefined;
  readonly blocks: readonly Block[];
}

export interface Loop {
  readonly isSequential: boolean;
  readonly isCollected?: boolean | undefined;
  readonly until?: string | undefined;
}

export type Task = 'service' | 'user' | 'send' | 'script' | 'rule' | 'manual' | 'task' | 'receive' | 'call' | 'sub';

export interface Activity {
  readonly kind: 'activity';
  readonly id: string;
  readonly task: Task;
  /** Of a sub-process. */
  readonly scope?: Scope | undefined;
  /** What a receive task waits for. */
  readonly message?: string | undefined;
  /** Whether a call hands on all variables, and brings all back. */
  readonly propagates?: readonly [parent: boolean, child: boolean] | undefined;
  readonly loop?: Loop | undefined;
  readonly inputs?: Mapping | undefined;
  readonly outputs?: Mapping | undefined;
  readonly boundaries?: readonly Boundary[] | undefined;
  readonly isUndone?: boolean | undefined;
}

export type Block =
  | Activity
  | {
      readonly kind: 'split';
      readonly id: string;
      readonly gateway: 'exclusive' | 'inclusive' | 'parallel';
      readonly branches: readonly Branch[];
    }
  /** An event-based gateway. */
  | { readonly kind: 'race'; readonly id: string; readonly branches: readonly (Branch & { readonly id: string; readonly event: Event })[] }
  | { readonly kind: 'catch' | 'throw' | 'end'; readonly id: string; readonly event: Event; readonly outputs?: Mapping | undefined }
  /** Gone through again while the condition holds; begins with a service task, so that it waits. */
  | { readonly kind: 'again'; readonly id: string; readonly condition: string; readonly blocks: readonly Block[] }
  /** A jump from one link to the other. */
  | { readonly kind: 'jump'; readonly id: string };
