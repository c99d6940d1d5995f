import { diagram, element, error, escalation, event as drawn, forEach, message, signal, undoneBy } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { decisionTable } from '../scripts/decision-table.js';
import type { Activity, Aside, Block, Boundary, Branch, Drawn, Event, Scope } from './blocks.js';

type Resources = Script['resources'];

/** Where a path has come to, and under what condition it goes on. */
interface Exit {
  readonly id: string;
  readonly label?: string | undefined;
}

interface Sheet {
  readonly elements: string[];
  readonly flows: string[];
}

const named = [
  ...['m1', 'm2', 'm3'].map((id) => message(id, '=key')),
  ...['s1', 's2'].map((id) => signal(id)),
  ...['E1', 'E2'].map((id) => error(id)),
  ...['X1', 'X2'].map((id) => escalation(id)),
];

/** The files of a drawn process. */
export function render({ process, child, startedBy }: Drawn): Resources {
  const main = { elements: [] as string[], flows: [] as string[] };
  scope(process, main, startedBy);
  const files = [diagram('p', main.elements, main.flows, namesIn(main.elements))];
  if (child) {
    const called = { elements: [] as string[], flows: [] as string[] };
    scope(child, called);
    files.push(diagram('child', called.elements, called.flows, namesIn(called.elements)));
  }
  const isRuled = files.some(([, xml]) => xml.includes('calledDecision'));
  return isRuled
    ? [
        ...files,
        decisionTable('rank', 'UNIQUE', [
          ['< 1', '"low"'],
          ['1', '"middle"'],
          ['> 1', '"high"'],
        ]),
      ]
    : files;
}

/** Only what is used, so that a small process stays small. */
const namesIn = (elements: readonly string[]): string =>
  named.filter((one) => elements.some((each) => each.includes(`Ref="${/id="(\w+)"/.exec(one)![1]}"`))).join('');

function scope({ id, body, end, asides }: Scope, sheet: Sheet, startedBy?: Event): void {
  const starts: Exit[] = [{ id: `${id}Start` }];
  sheet.elements.push(element.start(`${id}Start`));
  if (startedBy) {
    starts.push({ id: `${id}Start2` });
    sheet.elements.push(element.start(`${id}Start2`, definition(startedBy)));
  }
  within({ id, body, end, asides }, sheet, starts);
}

function within({ id, body, end, asides }: Scope, sheet: Sheet, starts: readonly Exit[]): void {
  const exits = blocks(body, sheet, starts);
  if (exits.length > 0) endAt(`${id}End`, end ?? { kind: 'none' }, sheet, exits);
  for (const one of asides ?? []) aside(one, sheet);
}

function aside({ event, isInterrupting, scope: inside, outputs }: Aside, sheet: Sheet): void {
  const inner: Sheet = { elements: [], flows: [] };
  const start = `${inside.id}Start`;
  inner.elements.push(element.startedBy(start, definition(event), { interrupting: isInterrupting, ...(outputs && { outputs }) }));
  within(inside, inner, [{ id: start }]);
  sheet.elements.push(element.eventSubProcess(inside.id, inner.elements, inner.flows));
}

function blocks(all: readonly Block[], sheet: Sheet, from: readonly Exit[]): readonly Exit[] {
  let exits = from;
  for (const one of all) {
    // What no path leads to is not drawn.
    if (exits.length === 0) break;
    exits = block(one, sheet, exits);
  }
  return exits;
}

function block(one: Block, sheet: Sheet, from: readonly Exit[]): readonly Exit[] {
  switch (one.kind) {
    case 'activity':
      connect(from, one.id, sheet);
      activity(one, sheet);
      return [{ id: one.id }];
    case 'split':
      return split(one, sheet, from);
    case 'race': {
      connect(from, one.id, sheet);
      sheet.elements.push(element.eventBased(one.id));
      return one.branches.flatMap(({ id, event, blocks: inside }) => {
        connect([{ id: one.id }], id, sheet);
        sheet.elements.push(element.catching(id, definition(event)));
        return blocks(inside, sheet, [{ id }]);
      });
    }
    case 'catch':
      connect(from, one.id, sheet);
      sheet.elements.push(element.catching(one.id, definition(one.event), one.outputs ? { outputs: one.outputs } : {}));
      return [{ id: one.id }];
    case 'throw':
      connect(from, one.id, sheet);
      sheet.elements.push(element.throwing(one.id, definition(one.event), one.event.kind === 'message' ? jobOf(one.id) : ''));
      return [{ id: one.id }];
    case 'end':
      endAt(one.id, one.event, sheet, from);
      return [];
    case 'again': {
      const [into, out] = [`${one.id}In`, `${one.id}Out`];
      connect(from, into, sheet);
      sheet.elements.push(element.exclusive(into));
      const exits = blocks([{ kind: 'activity', id: `${one.id}Work`, task: 'service' }, ...one.blocks], sheet, [{ id: into }]);
      if (exits.length === 0) return [];
      connect(exits, out, sheet);
      sheet.elements.push(element.exclusive(out));
      connect([{ id: out, label: one.condition }], into, sheet);
      return [{ id: out, label: 'default' }];
    }
    case 'jump': {
      const [off, on] = [`${one.id}Off`, `${one.id}On`];
      connect(from, off, sheet);
      sheet.elements.push(element.throwing(off, drawn.link(one.id)), element.catching(on, drawn.link(one.id)));
      return [{ id: on }];
    }
  }
}

function split(one: Block & { readonly kind: 'split' }, sheet: Sheet, from: readonly Exit[]): readonly Exit[] {
  const gateway = element[one.gateway];
  connect(from, one.id, sheet);
  sheet.elements.push(gateway(one.id));
  const label = ({ condition, isDefault }: Branch) => (isDefault ? 'default' : condition);
  const exits = one.branches.flatMap((branch) => blocks(branch.blocks, sheet, [{ id: one.id, label: label(branch) }]));
  if (one.gateway !== 'parallel' || exits.length === 0) return exits;

  const join = `${one.id}Join`;
  connect(exits, join, sheet);
  sheet.elements.push(gateway(join));
  return [{ id: join }];
}

function activity(one: Activity, sheet: Sheet): void {
  const single = singleActivity(one);
  const looped = one.loop
    ? forEach(
        {
          items: '=items',
          item: 'item',
          sequential: one.loop.isSequential,
          ...(one.loop.isCollected && { collect: ['results', '=[item, a]'] as const }),
          ...(one.loop.until && { until: one.loop.until }),
        },
        single,
      )
    : single;
  sheet.elements.push(looped);
  for (const each of one.boundaries ?? []) boundary(each, one.id, sheet);
  if (one.isUndone) sheet.elements.push(...undoneBy(one.id, element.service(`${one.id}Undo`)));
}

function singleActivity(one: Activity): string {
  const { id, inputs, outputs } = one;
  const mappings = { ...(inputs && { inputs }), ...(outputs && { outputs }) };
  switch (one.task) {
    case 'service':
      return element.service(id, mappings);
    case 'user':
      return element.user(id);
    case 'send':
      return element.send(id);
    case 'script':
      return element.script(id, '=x + 1', 'b');
    case 'rule':
      return element.rule(id, 'rank', 'rank');
    case 'manual':
      return element.manual(id);
    case 'task':
      return element.task(id);
    case 'receive':
      return element.receive(id, one.message ?? 'm1', mappings);
    case 'call': {
      const [parent, child] = one.propagates ?? [true, true];
      return element.call(id, 'child', `propagateAllParentVariables="${parent}" propagateAllChildVariables="${child}"`, mappings);
    }
    case 'sub': {
      const inner: Sheet = { elements: [], flows: [] };
      scope(one.scope!, inner);
      return element.subProcess(id, inner.elements, inner.flows, mappings);
    }
  }
}

function boundary({ id, event, isInterrupting, outputs, blocks: inside }: Boundary, host: string, sheet: Sheet): void {
  sheet.elements.push(element.boundary(id, host, definition(event), { interrupting: isInterrupting, ...(outputs && { outputs }) }));
  const exits = blocks(inside, sheet, [{ id }]);
  if (exits.length > 0) endAt(`${id}End`, { kind: 'none' }, sheet, exits);
}

function endAt(id: string, event: Event, sheet: Sheet, from: readonly Exit[]): void {
  connect(from, id, sheet);
  sheet.elements.push(element.end(id, definition(event), event.kind === 'message' ? jobOf(id) : ''));
}

function connect(from: readonly Exit[], to: string, sheet: Sheet): void {
  for (const { id, label } of from) sheet.flows.push(label ? `${id} -[${label}]-> ${to}` : `${id} -> ${to}`);
}

const jobOf = (id: string): string => `<zeebe:taskDefinition type="${id}"/>`;

function definition(event: Event): string {
  switch (event.kind) {
    case 'message':
      return drawn.message(event.name);
    case 'signal':
      return drawn.signal(event.name);
    case 'link':
      return drawn.link(event.name);
    case 'timer':
      return drawn.timer(event.form, event.text);
    case 'error':
      return drawn.error(event.code);
    case 'escalation':
      return drawn.escalation(event.code);
    case 'compensation':
      return drawn.compensation(event.activity);
    case 'terminate':
      return drawn.terminate();
    case 'none':
      return '';
  }
}
