/** Both directions: nothing in a diagram or form that the contract lacks, nothing in the contract that no diagram uses. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  AppealVariables,
  ApplicationVariables,
  DisbursementVariables,
  InspectionVariables,
  MatterVariables,
  ConferenceCalledVariables,
  EmergencyReportedVariables,
  errorCodes,
  jobs,
  LeadVariables,
  messages,
  PolicyVariables,
  PriceRunVariables,
  processIds,
  userTaskHeaders,
  userTasks,
  CareVariables,
  ServiceOrderVariables,
  ChangeVariables,
  ReviewVariables,
  VerificationVariables,
  PersonFoundVariables,
} from '../../processes/contract.js';
import { extension, filesOf, readDiagrams, readProcessFile, type Diagram, type Moddle } from '../support/read-diagrams.js';

let diagrams: Diagram[];
beforeAll(async () => {
  diagrams = await readDiagrams();
});

const all = (type: string) => diagrams.flatMap((diagram) => diagram.elements.filter((element) => element.$type === type));
const jobTypeOf = (element: Moddle) => extension(element, 'zeebe:TaskDefinition')?.['type'] as string | undefined;
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

describe('the contract and the diagrams agree', () => {
  it('on process ids', () => {
    expect(sorted(diagrams.map((diagram) => diagram.processId))).toEqual(sorted(Object.values(processIds)));
  });

  it('on job types', () => {
    expect(sorted(all('bpmn:ServiceTask').map((task) => jobTypeOf(task) ?? `${task.id} has none`))).toEqual(sorted(Object.keys(jobs)));
  });

  it('on message names', () => {
    const names = diagrams.flatMap((diagram) =>
      diagram.rootElements.filter((element) => element.$type === 'bpmn:Message').map((element) => element.name ?? ''),
    );
    expect(sorted(names)).toEqual(sorted(Object.values(messages)));
  });

  it('on error codes', () => {
    const codes = diagrams.flatMap((diagram) =>
      diagram.rootElements.filter((element) => element.$type === 'bpmn:Error').map((element) => element['errorCode'] as string),
    );
    expect(sorted(codes)).toEqual(sorted(Object.values(errorCodes)));
  });

  it('on user tasks, their forms, and the form fields that go to the engine', () => {
    const drawn = Object.fromEntries(
      diagrams.map((diagram) => [
        diagram.processId,
        Object.fromEntries(
          diagram.elements
            .filter((element) => element.$type === 'bpmn:UserTask')
            .map((task) => {
              const formId = extension(task, 'zeebe:FormDefinition')?.['formId'] as string;
              return [task.id ?? '', { formId, engineFields: engineFieldsOf(diagram.folder, formId) }];
            }),
        ),
      ]),
    );
    expect(drawn).toEqual(userTasks);
  });

  it('on the files: each form belongs to a user task, or begins a matter', () => {
    for (const diagram of diagrams) {
      const used = diagram.elements
        .filter((element) => element.$type === 'bpmn:UserTask')
        .map((task) => `${extension(task, 'zeebe:FormDefinition')?.['formId'] as string}.form`);
      const startForm = startFormOf(diagram);
      expect(sorted(filesOf(diagram.folder, '.form'))).toEqual(sorted([...used, ...(startForm === undefined ? [] : [`${startForm}.form`])]));
    }
  });

  it('on decisions: each business rule task calls a table of the one folder where they are', () => {
    for (const diagram of diagrams) {
      expect(filesOf('decisions', '.dmn')).toEqual(expect.arrayContaining(calledDecisions(diagram)));
      expect(filesOf(diagram.folder, '.dmn')).toEqual([]);
    }
  });

  it('on policy values: those that a diagram or a decision it calls reads, and no others', () => {
    const tables = sorted(diagrams.flatMap(calledDecisions)).map((file) => readProcessFile('decisions', file));
    const texts = [...diagrams.map(({ xml }) => xml), ...tables];
    const read = texts.flatMap((text) => [...text.matchAll(/\bpolicy\.(\w+)/g)].map(([, name]) => name ?? ''));
    expect(sorted([...read, 'version'])).toEqual(sorted(Object.keys(PolicyVariables.shape)));
  });

  it('on task headers', () => {
    const keys = diagrams.flatMap((diagram) =>
      diagram.elements.flatMap((element) =>
        ((extension(element, 'zeebe:TaskHeaders')?.['values'] as Moddle[] | undefined) ?? []).map((header) => header['key'] as string),
      ),
    );
    expect(sorted(keys)).toEqual(sorted(Object.values(userTaskHeaders)));
  });

  it('on workers: one file a job type', () => {
    const workers = readdirSync(join(import.meta.dirname, '../../workers'), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'start-workers.ts')
      .map((entry) => entry.name.replace('.ts', ''));
    expect(sorted(workers)).toEqual(sorted(Object.keys(jobs)));
  });
});

describe('every job finds its variables', () => {
  it('each input is mapped at the task, or was made before by something in the process', () => {
    const missing: string[] = [];
    for (const diagram of diagrams) {
      const known = variablesOf(diagram);
      for (const task of diagram.elements.filter((element) => element.$type === 'bpmn:ServiceTask')) {
        const schema = (jobs as Record<string, { input: z.ZodObject }>)[jobTypeOf(task) ?? '']?.input;
        const mapped = mappingTargets(task, 'inputParameters');
        for (const [name, field] of Object.entries(schema?.shape ?? {})) {
          const isOptional = field.safeParse(undefined).success;
          if (!isOptional && !mapped.includes(name) && !known.has(name)) missing.push(`${diagram.file} ${task.id}: ${name}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('every diagram is drawn for people', () => {
  it('names each task, event and gateway in Chinese', () => {
    for (const diagram of diagrams) {
      for (const element of diagram.elements) {
        if (element.$type === 'bpmn:SequenceFlow') continue;
        expect(`${element.id}: ${element.name ?? ''}`).toMatch(/[一-鿿]/);
      }
    }
  });

  it('has a README that names its measures', () => {
    for (const diagram of diagrams) {
      expect(existsSync(join(import.meta.dirname, '../../processes', diagram.folder, 'README.md'))).toBe(true);
      expect(readProcessFile(diagram.folder, 'README.md')).toMatch(/M\d\d/);
    }
  });
});

function calledDecisions(diagram: Diagram): string[] {
  return diagram.elements
    .filter((element) => element.$type === 'bpmn:BusinessRuleTask')
    .map((task) => `${extension(task, 'zeebe:CalledDecision')?.['decisionId'] as string}.dmn`);
}

/** Of a process that people begin as a matter. */
function startFormOf({ xml }: Diagram): string | undefined {
  return /<zeebe:property name="startForm" value="([^"]+)"/.exec(xml)?.[1];
}

function engineFieldsOf(folder: string, formId: string): string[] {
  const schema = JSON.parse(readProcessFile(folder, `${formId}.form`)) as {
    components: { key?: string; properties?: { engine?: string } }[];
  };
  return schema.components.filter((component) => component.properties?.engine === 'true').map((component) => component.key ?? '');
}

function mappingTargets(element: Moddle, side: 'inputParameters' | 'outputParameters'): string[] {
  return ((extension(element, 'zeebe:IoMapping')?.[side] as Moddle[] | undefined) ?? []).map((mapping) => mapping['target'] as string);
}

/** Names that may exist at the process scope: from the start, from outputs, from people, from decisions. */
function variablesOf(diagram: Diagram): Set<string> {
  const known = new Set<string>();
  if (diagram.processId === processIds.temporaryAidEmergency)
    Object.keys(EmergencyReportedVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.vagrantAid) Object.keys(PersonFoundVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.proactiveDiscovery) Object.keys(LeadVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.unifiedIntake) Object.keys(ApplicationVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.caseConference) Object.keys(ConferenceCalledVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.changeReport) Object.keys(ChangeVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.periodicReverification) Object.keys(ReviewVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.appeal) Object.keys(AppealVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.serviceOrder) Object.keys(ServiceOrderVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.tekunCare) Object.keys(CareVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.economicVerification) Object.keys(VerificationVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.randomInspection) Object.keys(InspectionVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.monthlyDisbursement) Object.keys(DisbursementVariables.shape).forEach((name) => known.add(name));
  if (diagram.processId === processIds.priceLinkageSubsidy) Object.keys(PriceRunVariables.shape).forEach((name) => known.add(name));
  const startForm = startFormOf(diagram);
  if (startForm !== undefined) [...Object.keys(MatterVariables.shape), ...engineFieldsOf(diagram.folder, startForm)].forEach((name) => known.add(name));
  const callers = diagrams.flatMap((caller) =>
    caller.elements.filter((element) => extension(element, 'zeebe:CalledElement')?.['processId'] === diagram.processId),
  );
  callers.forEach((caller) => mappingTargets(caller, 'inputParameters').forEach((name) => known.add(name)));
  for (const element of diagram.elements) {
    const outputs = mappingTargets(element, 'outputParameters');
    outputs.forEach((name) => known.add(name));
    const output = (jobs as Record<string, { output: z.ZodObject }>)[jobTypeOf(element) ?? '']?.output;
    if (outputs.length === 0 && output) Object.keys(output.shape).forEach((name) => known.add(name));
    const loop = element['loopCharacteristics'] as Moddle | undefined;
    const loopElement = loop && extension(loop, 'zeebe:LoopCharacteristics')?.['inputElement'];
    if (typeof loopElement === 'string') known.add(loopElement);
    const collected = loopOf(element)?.['outputCollection'];
    if (typeof collected === 'string') known.add(collected);
    const form = (userTasks as Record<string, Record<string, { engineFields: readonly string[] }>>)[diagram.processId]?.[element.id ?? ''];
    form?.engineFields.forEach((name) => known.add(name));
    const result = extension(element, 'zeebe:CalledDecision')?.['resultVariable'];
    if (typeof result === 'string') known.add(result);
  }
  return known;
}

function loopOf(element: Moddle): Moddle | undefined {
  const loop = element['loopCharacteristics'] as Moddle | undefined;
  return loop && extension(loop, 'zeebe:LoopCharacteristics');
}
