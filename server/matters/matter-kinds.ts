import type { MatterKind } from '../../domain/api-matters.js';
import { readDiagram } from '../definitions/read-diagram.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadModel } from '../monitoring/documents.js';
import type { Form, Forms } from '../tasks/forms.js';
import { matterProperties, type MatterProperties } from './matter-kind.js';

interface KnownKind extends MatterProperties {
  readonly processId: string;
  readonly name: string;
}
export interface KindToBegin extends Omit<MatterKind, 'form'> {
  readonly form: Form;
  readonly seenBy: readonly string[];
}
export interface MatterKinds {
  /** What this person may begin, by the diagrams that are deployed today. */
  of(user: ActingUser): Promise<readonly KindToBegin[]>;
}

export function matterKinds(model: Pick<ReadModel, 'definitions'>, forms: Forms): MatterKinds {
  /** A deployed version never changes. */
  const read = new Map<string, KnownKind | undefined>();

  async function kindOf(definitionKey: string): Promise<KnownKind | undefined> {
    if (read.has(definitionKey)) return read.get(definitionKey);
    const found = await model.definitions.findOne({ _id: definitionKey });
    const diagram = found && (await readDiagram(found.xml));
    const process = diagram?.ok ? diagram.processes.find(({ processId }) => processId === found?.processId) : undefined;
    const properties = process && matterProperties(process);
    const kind = found && properties && { processId: found.processId, name: found.name, ...properties };
    read.set(definitionKey, kind ?? undefined);
    return kind ?? undefined;
  }

  return {
    async of(user) {
      const versions = await model.definitions
        .find({}, { projection: { processId: 1 } })
        .sort({ processId: 1, version: -1 })
        .toArray();
      const newest = versions.filter(({ processId }, index) => versions[index - 1]?.processId !== processId);
      const kinds = await Promise.all(newest.map(({ _id }) => kindOf(_id)));
      const own = kinds.filter(
        (kind): kind is KnownKind => kind !== undefined && kind.level === user.areaKind && kind.begunBy.includes(user.role) && (kind.department === undefined || kind.department === user.department),
      );
      const withForms = await Promise.all(own.map(async ({ startForm, ...kind }) => ({ ...kind, form: await forms.find(startForm) })));
      return withForms.filter((kind): kind is typeof kind & { readonly form: Form } => kind.form !== undefined);
    },
  };
}
