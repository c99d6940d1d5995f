import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import type { MatterView } from '../../domain/api-matters.js';
import type { PaymentStore } from '../../domain/ports/payment-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { labeledValues } from '../cases/act-details.js';
import { readCaseParts } from '../cases/case-parts.js';
import { firstLooks } from '../cases/first-looks.js';
import { statusText } from '../cases/status-text.js';
import { timelineFrom } from '../cases/timeline.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadModel } from '../monitoring/documents.js';
import { inArea } from '../session/in-area.js';
import type { Forms } from '../tasks/forms.js';
import { taskView } from '../tasks/task-view.js';
import type { ReadTaskViewContext } from '../tasks/task-view-context.js';
import { matterSummary } from './matter-summary.js';

/** Undefined when there is none, or none that this person may see. Whoever has a task of it sees it `throughTask`. */
export type ReadMatter = (matterId: string, user: ActingUser, how?: { readonly throughTask: boolean }) => Promise<MatterView | undefined>;

/** A matter as one page: what was filled in, what is to be done, what was done. */
export function readMatter({
  database,
  payments,
  model,
  forms,
  cipher,
  audit,
  readContext,
}: {
  readonly database: Database;
  readonly payments: PaymentStore;
  readonly model: ReadModel;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly readContext: ReadTaskViewContext;
}): ReadMatter {
  const matters = database.db.collection<MatterDocument>('matters');
  const isFirstLook = firstLooks();

  async function answersOf({ _id, formId, formVersion, sealedAnswers }: MatterDocument): Promise<MatterView['answers']> {
    const form = await forms.byId(formId, formVersion);
    if (!form) return [];
    return labeledValues(form.schema, JSON.parse(cipher.open(sealedAnswers, sealedPlace.matter(_id))) as Record<string, unknown>);
  }

  return async (matterId, user, how) => {
    const matter = await matters.findOne({ _id: matterId });
    if (!matter || !(how?.throughTask || maySee(matter, user))) return undefined;
    if (isFirstLook(`${user.username} ${matterId}`, performance.now())) {
      await audit.append({ actor: user.username, actorName: user.name, act: 'matter-viewed', subjectId: matterId });
    }
    const parts = await readCaseParts(matterId, database, payments, model);
    const context = await readContext(matter.countyCode);
    const openTasks = parts.tasks.map((task) => taskView(task, context));
    // Its own, then those that it called.
    const instances = [...parts.instances].sort(
      (a, b) => Number(a.parentInstanceKey !== undefined) - Number(b.parentInstanceKey !== undefined),
    );
    const summary = matterSummary(matter, instances[0]);
    const isOver = summary.state === 'ended' || summary.state === 'canceled';
    const where = {
      taskNames: openTasks.map(({ name }) => name),
      hasIncident: parts.incidents.some(({ state }) => state === 'open'),
      waitsFor: parts.activeElementNames,
    };
    const begun = { at: matter.createdAt, kind: 'reported' as const, title: `发起：${matter.processName}`, actorName: matter.begunByName };
    return {
      ...summary,
      statusText: summary.state === 'canceled' ? '已取消' : statusText(isOver ? 'closed' : instances[0] ? 'open' : 'starting', where),
      answers: await answersOf(matter),
      openTasks,
      timeline: await timelineFrom(begun, parts, forms, cipher),
      processInstanceKeys: instances.map(({ _id }) => _id),
    };
  };
}

function maySee({ seenBy, countyCode, townshipCode }: MatterDocument, user: ActingUser): boolean {
  return inArea(user, { countyCode, townshipCode }) && seenBy.some((role) => role === '*' || role === user.role);
}
