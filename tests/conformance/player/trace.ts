import { beginning, type RecordJson } from './engine.js';
import type { Answer } from './gateway-client.js';
import { Names } from './names.js';
import type { Played } from './play.js';

/** What happened, by what it happened to: each element instance, message, definition and the caller have lines of their own. */
export type Trace = Readonly<Record<string, readonly string[]>>;

type Value = Readonly<Record<string, unknown>>;
type Line = readonly [group: string, text: string];

/** Says to whom a record belongs and what it tells; undefined when it tells nothing that others would miss. */
type Teller = (value: Value, names: Names, record: RecordJson) => Line | undefined;

/** What came before a trace: records that name what it tells of, and the time that it counts from. */
export interface Before {
  readonly records: readonly RecordJson[];
  readonly time: number;
}

const nothingBefore: Before = { records: [], time: Date.parse(beginning) };

/** Two engines tell the same story when their traces are equal. Keys have become names, times are relative. */
export function traceOf(records: readonly RecordJson[], played: readonly Played[], before = nothingBefore): Trace {
  const events = records.filter(({ recordType }) => recordType === 'EVENT');
  const names = new Names([...before.records, ...events], before.time);
  const groups: Record<string, string[]> = {};
  const tell = (line: Line | undefined): void => {
    if (line) (groups[line[0]] ??= []).push(names.inText(line[1]));
  };

  for (const record of events) tell(tellers[record.valueType]?.(record.value, names, record));
  for (const { method, answer } of played) {
    tell(['calls', `${method}: ${toldAnswer(names, method, answer)}`]);
  }
  return Object.fromEntries(Object.entries(groups).map(([group, lines]) => [group, withVariablesSorted(lines)]));
}

function toldAnswer(names: Names, method: string, answer: Answer): string {
  // The test engine's own gateway never answers a deletion that was done; the records tell of it.
  const isUnanswered = 'code' in answer && ['DEADLINE_EXCEEDED', 'CANCELLED'].includes(answer.code);
  if (method === 'DeleteResource' && ('ok' in answer || isUnanswered)) return 'done';
  if ('ok' in answer)
    return told(names, method === 'ActivateJobs' ? firstMadeFirst(answer.ok as readonly { readonly key: number }[]) : answer.ok);
  if (isUnanswered) return 'no answer';
  return `${answer.code} ${comparable(answer.message)}`;
}

/** What is left of a refusal without what is nobody's rule; docs/conformance.md says why. */
function comparable(message: string): string {
  return message
    .replace(parserWords, '$1')
    .replace(xmlParserWords, '$1')
    .replace(schemaWords, '$1')
    .replace(ownWords, '$1 broken')
    .replace(problemsOfAFile, inOrder)
    .replace(supportedTypes, (_all, list: string) => `types are: [${list.split(', ').sort().join(', ')}]`);
}

/** The test engine's own gateway hands over the jobs of an answer in no order; JOB_BATCH tells of it. */
function firstMadeFirst(jobs: readonly { readonly key: number }[]): readonly unknown[] {
  return [...jobs].sort((one, other) => one.key - other.key);
}

/** Where a FEEL parser stumbled and what it had hoped for is its own affair. */
const parserWords = /(failed to parse expression '.*'): .*/g;
/** The same for a parser of XML; which line it is counts. */
const xmlParserWords = /(Fatal Error: URI=null Line=\d+:) .*/g;
/** And for what the schema would rather have. */
const schemaWords = /(cvc-complex-type\.2\.4\.[a-z]: Invalid content was found starting with element '[^']*'\.) .*/g;
/** What is wrong, where Zeebe has no words but those of Java for `null`. */
const ownWords = /('[^'\n]+\.(?:bpmn|form)': )(?:Cannot invoke ".*|Expected .*)/g;
/** Zeebe tells the elements of a file in another order each time it starts; what is wrong with one stands in order. */
const problemsOfAFile = /(?:- Element: .*\n(?: {4}- ERROR: .*\n?)+)+/g;
const inOrder = (problems: string): string =>
  problems
    .split(/^(?=- Element: )/m)
    .sort()
    .join('');
/** Likewise these. */
const supportedTypes = /types are: \[([A-Z_, ]+)\]/g;

const variableLine = /^[^ ]+ :?= /;

/** Zeebe writes the variables of one document in an order of its own, that of their hashes. */
function withVariablesSorted(lines: readonly string[]): string[] {
  const sorted: string[] = [];
  for (let index = 0; index < lines.length;) {
    let end = index;
    while (end < lines.length && variableLine.test(lines[end]!)) end++;
    sorted.push(...lines.slice(index, end).sort());
    if (end < lines.length) sorted.push(lines[end]!);
    index = end + 1;
  }
  return sorted;
}

const tellers: Readonly<Record<string, Teller>> = {
  PROCESS_INSTANCE(value, names, { key, intent }) {
    if (intent === 'SEQUENCE_FLOW_TAKEN') return [names.of(value.flowScopeKey), `takes ${String(value.elementId)}`];
    const what = intent.replace('ELEMENT_', '');
    if (intent !== 'ELEMENT_ACTIVATING' && intent !== 'ELEMENT_MIGRATED') return [names.of(key), what];
    return [
      names.of(key),
      `${what} ${fields(value, names, ['bpmnElementType', 'bpmnEventType', 'processDefinitionKey', 'parentElementInstanceKey'])}`,
    ];
  },
  PROCESS_INSTANCE_CREATION: (value, names) => [names.of(value.processInstanceKey), `created ${fields(value, names, ['variables'])}`],
  PROCESS_INSTANCE_MODIFICATION: (value, names) => [names.of(value.processInstanceKey), 'modified'],
  PROCESS_INSTANCE_MIGRATION: (value, names) => [names.of(value.processInstanceKey), 'migrated'],
  VARIABLE: (value, names, { intent }) => [
    names.of(value.scopeKey),
    intent === 'MIGRATED'
      ? `${String(value.name)} MIGRATED`
      : `${String(value.name)} ${intent === 'CREATED' ? '=' : ':='} ${String(value.value)}`,
  ],
  VARIABLE_DOCUMENT: (value, names) => [names.of(value.scopeKey), `document ${fields(value, names, ['updateSemantics', 'variables'])}`],
  JOB(value, names, { intent, key }) {
    const common = ['retries', 'deadline'];
    const more: Readonly<Record<string, readonly string[]>> = {
      CREATED: ['type', 'retries', 'customHeaders', 'processDefinitionVersion'],
      COMPLETED: ['variables'],
      FAILED: ['retries', 'retryBackoff', 'errorMessage', 'variables'],
      ERROR_THROWN: ['errorCode', 'errorMessage', 'variables'],
      MIGRATED: ['type', 'elementId', 'processDefinitionKey'],
    };
    return [names.of(key), `${intent} ${fields(value, names, more[intent] ?? common)}`];
  },
  JOB_BATCH(value, names) {
    if ((value.jobKeys as readonly unknown[]).length === 0) return undefined;
    return [`jobs of type ${String(value.type)}`, `handed out ${fields(value, names, ['jobKeys'])}`];
  },
  INCIDENT: (value, names, { intent, key }) => [
    names.of(key),
    intent === 'CREATED'
      ? `CREATED ${fields(value, names, ['errorType', 'errorMessage', 'variableScopeKey', 'jobKey', 'elementId'])}`
      : intent,
  ],
  TIMER: (value, names, { intent }) => [
    ofElementOrDefinition(value, names),
    `timer ${intent} ${fields(value, names, ['targetElementId', 'dueDate', 'repetitions'])}`,
  ],
  MESSAGE: (value, names, { intent, key }) => [
    names.of(key),
    intent === 'PUBLISHED' ? `PUBLISHED ${fields(value, names, ['messageId', 'timeToLive', 'deadline', 'variables'])}` : intent,
  ],
  MESSAGE_SUBSCRIPTION: (value, names, { intent }) => [
    `${names.of(value.elementInstanceKey)} at the messages' side`,
    `${intent} ${fields(value, names, ['messageName', 'correlationKey', 'interrupting', 'messageKey'])}`,
  ],
  PROCESS_MESSAGE_SUBSCRIPTION: (value, names, { intent }) => [
    `${names.of(value.elementInstanceKey)} subscriptions`,
    `${intent} ${fields(value, names, ['elementId', 'messageName', 'correlationKey', 'interrupting', ...(intent === 'CORRELATED' ? ['messageKey', 'variables'] : [])])}`,
  ],
  MESSAGE_START_EVENT_SUBSCRIPTION: (value, names, { intent }) => [
    names.of(value.processDefinitionKey),
    `message start ${intent} ${fields(value, names, ['messageName', 'startEventId', ...(intent === 'CORRELATED' ? ['messageKey', 'processInstanceKey', 'variables'] : [])])}`,
  ],
  SIGNAL: (value, names) => [`signal ${String(value.signalName)}`, `BROADCASTED ${fields(value, names, ['variables'])}`],
  SIGNAL_SUBSCRIPTION: (value, names, { intent }) => [
    value.catchEventInstanceKey === -1 ? names.of(value.processDefinitionKey) : names.of(value.catchEventInstanceKey),
    `signal ${intent} ${fields(value, names, ['signalName', 'catchEventId'])}`,
  ],
  ESCALATION: (value, names, { intent }) => [
    names.of(value.processInstanceKey),
    `escalation ${intent} ${fields(value, names, ['escalationCode', 'throwElementId', 'catchElementId'])}`,
  ],
  COMPENSATION_SUBSCRIPTION: (value, names, { intent }) => [
    `${names.of(value.processInstanceKey)} compensation of ${String(value.compensableActivityId)}`,
    `${intent} ${fields(value, names, ['throwEventId', 'throwEventInstanceKey', 'compensationHandlerId', 'compensableActivityScopeKey', 'compensableActivityInstanceKey', 'variables'])}`,
  ],
  PROCESS_EVENT: (value, names, { intent }) => [
    names.of(value.scopeKey),
    `event ${intent} ${fields(value, names, intent === 'TRIGGERING' ? ['targetElementId', 'variables'] : ['targetElementId'])}`,
  ],
  USER_TASK: (value, names, { intent, key }) => [
    names.of(key),
    `${intent} ${fields(value, names, ['assignee', 'candidateGroupsList', 'candidateUsersList', 'dueDate', 'followUpDate', 'formKey', 'externalFormReference', 'customHeaders', 'elementId'])}`,
  ],
  PROCESS: (value, names, { intent }) => [
    names.of(value.processDefinitionKey),
    `${intent} ${fields(value, names, ['resourceName', 'version'])}`,
  ],
  DECISION: (value, names, { intent }) => [
    names.of(value.decisionKey),
    `${intent} ${fields(value, names, ['decisionName', 'decisionRequirementsKey'])}`,
  ],
  DECISION_REQUIREMENTS: (value, names, { intent }) => [
    names.of(value.decisionRequirementsKey),
    `${intent} ${fields(value, names, ['decisionRequirementsName', 'resourceName', 'namespace'])}`,
  ],
  FORM: (value, names, { intent }) => [names.of(value.formKey), `${intent} ${fields(value, names, ['resourceName'])}`],
  RESOURCE_DELETION: (value, names, { intent }) => [names.of(value.resourceKey), `deletion ${intent}`],
  DECISION_EVALUATION: (value, names, { intent }) => [
    value.elementInstanceKey === -1 ? `evaluations of ${String(value.decisionId)}` : names.of(value.elementInstanceKey),
    `decision ${intent} ${fields(value, names, ['decisionKey', 'decisionOutput', 'variables', 'evaluatedDecisions', 'evaluationFailureMessage', 'failedDecisionId'])}`,
  ],
};

function ofElementOrDefinition(value: Value, names: Names): string {
  return value.elementInstanceKey === -1 ? names.of(value.processDefinitionKey) : names.of(value.elementInstanceKey);
}

const fields = (value: Value, names: Names, wanted: readonly string[]): string =>
  wanted.map((name) => `${name}=${told(names, value[name], name)}`).join(' ');

/** JSON with keys named, times relative to the beginning, and the fields of objects in the order of their names. */
function told(names: Names, value: unknown, field = ''): string {
  if (typeof value === 'number') {
    if (isTime(field)) return value > 0 ? `+${(value - names.beginning) / 1000}s` : String(value);
    return /keys?$/i.test(field) ? names.of(value) : String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => told(names, item, field)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    // The test engine's own gateway leaves the tenant out of its answers.
    const inside = Object.entries(value)
      .filter(([name]) => name !== 'tenantId')
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${inside.map(([name, inner]) => `${name}:${told(names, inner, name)}`).join(',')}}`;
  }
  if (typeof value === 'string' && isDocument(field) && value.startsWith('{')) return told(names, JSON.parse(value));
  return value === undefined ? 'missing' : JSON.stringify(value);
}

/** Fields of answers that hold objects as JSON text. */
const isDocument = (field: string): boolean => ['variables', 'customHeaders'].includes(field);

const isTime = (field: string): boolean => ['dueDate', 'deadline'].includes(field);
