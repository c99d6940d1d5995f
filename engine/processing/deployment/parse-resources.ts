import { createHash } from 'node:crypto';
import { parseDmn } from '../../dmn/parse-dmn.js';
import { parseBpmn } from '../../model/parse-bpmn.js';
import { reject, type Answer } from '../../protocol/rejection.js';
import type { DeployableResource } from './deployable-resource.js';

export interface ResourceFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Files as they come from the client, parsed and checked. All errors of all files are told in one message. */
export async function parseResources(files: readonly ResourceFile[]): Promise<Answer<readonly DeployableResource[]>> {
  if (files.length === 0) return reject('INVALID_ARGUMENT', 'Expected to deploy at least one resource, but none given');
  const resources: DeployableResource[] = [];
  const errors: string[] = [];
  for (const file of files) {
    const parsed = await parseOne(file);
    if (parsed.ok) resources.push(parsed.resource);
    else errors.push(errorsOf(file.name, parsed.errors));
  }
  errors.push(...duplicateProcessIds(resources));
  if (errors.length === 0) return { ok: true, value: resources };
  return reject(
    'INVALID_ARGUMENT',
    `Expected to deploy new resources, but encountered the following errors:\n${errors.join('\n')}`,
  );
}

/** What is wrong with one file. Zeebe ends a list of elements with a line break, and quotes the file of a loop otherwise. */
function errorsOf(fileName: string, errors: readonly string[]): string {
  const text = errors.join('\n');
  if (text.startsWith('- Process: ')) return errors.map((error) => `\`${fileName}\`: ${error}\n`).join('');
  return `'${fileName}': ${text}${text.startsWith('- Element: ') ? '\n' : ''}`;
}

type Parsed =
  | { readonly ok: true; readonly resource: DeployableResource }
  | { readonly ok: false; readonly errors: readonly string[] };

async function parseOne({ name, content }: ResourceFile): Promise<Parsed> {
  const text = content.toString('utf8');
  const common = {
    name,
    content: content.toString('base64'),
    checksum: createHash('md5').update(content).digest('base64'),
  };
  if (name.endsWith('.bpmn') || name.endsWith('.xml')) {
    const parsed = await parseBpmn(text);
    return parsed.ok ? { ok: true, resource: { ...common, kind: 'bpmn', processes: parsed.processes } } : parsed;
  }
  if (name.endsWith('.dmn')) {
    const parsed = await parseDmn(text);
    return parsed.ok ? { ok: true, resource: { ...common, kind: 'dmn', graph: parsed.drg } } : parsed;
  }
  if (name.endsWith('.form')) return parseForm(text, common);
  return { ok: false, errors: ['unknown resource type'] };
}

function parseForm(text: string, common: Pick<DeployableResource, 'name' | 'content' | 'checksum'>): Parsed {
  let form: unknown;
  try {
    form = JSON.parse(text);
  } catch (error) {
    return { ok: false, errors: [`Failed to parse formId from form JSON. ${(error as Error).message}`] };
  }
  const formId = typeof form === 'object' && form !== null && 'id' in form ? form.id : undefined;
  if (typeof formId !== 'string') return { ok: false, errors: ['Expected the form id to be present, but none given'] };
  if (formId.trim() === '') return { ok: false, errors: ['Expected the form id to be filled, but it is blank'] };
  return { ok: true, resource: { ...common, kind: 'form', formId } };
}

function duplicateProcessIds(resources: readonly DeployableResource[]): string[] {
  const seenIn = new Map<string, string>();
  const errors: string[] = [];
  for (const resource of resources) {
    if (resource.kind !== 'bpmn') continue;
    for (const { id } of resource.processes) {
      const first = seenIn.get(id);
      if (first !== undefined) errors.push(`Duplicated process id in resources '${first}' and '${resource.name}'`);
      else seenIn.set(id, resource.name);
    }
  }
  return errors;
}
