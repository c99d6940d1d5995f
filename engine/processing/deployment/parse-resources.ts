import { createHash } from 'node:crypto';
import { parseDmn } from '../../dmn/parse-dmn.js';
import { parseBpmn } from '../../model/parse-bpmn.js';
import { reject, type Answer } from '../../protocol/rejection.js';
import type { DeployableResource } from './deployable-resource.js';
import { duplicateId } from './duplicate-id.js';

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
    const error = parsed.ok ? duplicateId(parsed.resource, resources) : parsed.error;
    if (error !== undefined) errors.push(error);
    else if (parsed.ok) resources.push(parsed.resource);
  }
  if (errors.length === 0) return { ok: true, value: resources };
  return reject('INVALID_ARGUMENT', `Expected to deploy new resources, but encountered the following errors:\n${errors.join('\n')}`);
}

/** What is wrong with one file. Zeebe ends a list of elements with a line break, and quotes the file of a loop otherwise. */
function refuse(fileName: string, errors: readonly string[]): Parsed {
  const text = errors.join('\n');
  if (text.startsWith('- Process: ')) return { ok: false, error: errors.map((error) => `\`${fileName}\`: ${error}\n`).join('') };
  return { ok: false, error: `'${fileName}': ${text}${text.startsWith('- Element: ') ? '\n' : ''}` };
}

type Parsed = { readonly ok: true; readonly resource: DeployableResource } | { readonly ok: false; readonly error: string };

async function parseOne({ name, content }: ResourceFile): Promise<Parsed> {
  const text = content.toString('utf8');
  const common = {
    name,
    content: content.toString('base64'),
    checksum: createHash('md5').update(content).digest('base64'),
  };
  if (name.endsWith('.bpmn') || name.endsWith('.xml')) {
    const parsed = await parseBpmn(text);
    return parsed.ok ? { ok: true, resource: { ...common, kind: 'bpmn', ...parsed } } : refuse(name, parsed.errors);
  }
  if (name.endsWith('.dmn')) {
    const parsed = await parseDmn(text);
    return parsed.ok ? { ok: true, resource: { ...common, kind: 'dmn', graph: parsed.drg } } : refuse(name, parsed.errors);
  }
  if (name.endsWith('.form')) return parseForm(text, common);
  return { ok: false, error: `\n'${name}': unknown resource type` };
}

/** Zeebe names the file only where the form is no JSON. */
function parseForm(text: string, common: Pick<DeployableResource, 'name' | 'content' | 'checksum'>): Parsed {
  let form: unknown;
  try {
    form = JSON.parse(text);
  } catch (error) {
    return refuse(common.name, [`Expected the form to be JSON, but ${(error as Error).message}`]);
  }
  const formId = typeof form === 'object' && form !== null && 'id' in form ? form.id : undefined;
  if (typeof formId !== 'string') return { ok: false, error: 'Expected the form id to be present, but none given' };
  if (formId.trim() === '') return { ok: false, error: 'Expected the form id to be filled, but it is blank' };
  return { ok: true, resource: { ...common, kind: 'form', formId } };
}
