import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { CaseView, TaskDetail } from '../../domain/api.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ReadCaseView } from '../cases/case-view.js';
import type { ReadSheet } from '../cases/sheet.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { officeOf } from '../session/office-of.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import type { ReadReferralSheet } from '../referrals/referral-sheet.js';
import { declaredNames } from './declared-names.js';
import type { Drafts } from './drafts.js';
import { actedBefore, fourEyesMessage } from './four-eyes.js';
import { formFields } from './form-fields.js';
import type { Forms } from './forms.js';
import { holdingOf } from './holder-of.js';
import { isConcerned, maySee } from './may-see.js';
import { mayNow } from './may-now.js';
import { candidateAs, type ReadTaskActor, type TaskActor } from './task-actor.js';
import { taskView } from './task-view.js';
import type { ReadTaskViewContext } from './task-view-context.js';
import { signerViews, verbViews } from './verb-views.js';
import { whyReturned } from './why-returned.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks' | 'variables'>;
  readonly acts: ActModel;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly clock: Clock;
  readonly drafts: Drafts;
  readonly readActor: ReadTaskActor;
  readonly readCaseView: ReadCaseView;
  readonly readReferralSheet: ReadReferralSheet;
  /** By process, for those that have no case. */
  readonly sheets: Readonly<Record<string, ReadSheet>>;
  readonly readMatterSheet: ReadSheet;
  readonly readContext: ReadTaskViewContext;
}
export type ReadTaskDetail = (taskKey: string, user: ActingUser) => Promise<TaskDetail>;

/** One task with its form and its case; says why this person may not act, instead of letting them fill in the form in vain. */
export function readTaskDetail(needs: Needs): ReadTaskDetail {
  const { model, acts, forms, cipher, clock, drafts, readActor, readContext } = needs;

  /** A task of a batch, a month's prices or a matter has no case. A department sees what was referred to it, and of the case nothing else is even read. */
  async function caseOf(task: TaskDocument, actor: TaskActor): Promise<CaseView> {
    const { user } = actor;
    const caseId = task.caseId ?? '';
    const readSheet = needs.sheets[task.processId];
    if (readSheet) {
      const shown = await readSheet(caseId, user);
      if (!shown) throw refuse('not-found');
      return shown;
    }
    const matter = await needs.readMatterSheet(caseId, user);
    if (matter) return matter;
    return officeOf(user) === undefined ? needs.readCaseView(caseId, user, { throughTask: isConcerned(task, actor) }) : needs.readReferralSheet(caseId, user);
  }

  return async (taskKey, user) => {
    const [task, actor] = await Promise.all([model.tasks.findOne({ _id: taskKey }), readActor(user)]);
    if (!task || !maySee(task, actor)) throw refuse('not-found');
    const form = await forms.needed(task);

    const [candidate, holding] = [candidateAs(actor, task), holdingOf(task, actor)];
    const earlier = await actedBefore(acts, task, [user.username, ...(candidate ? [candidate.username] : []), ...(holding?.for ? [holding.for.username] : [])]);
    const isOwn = candidate !== undefined || holding !== undefined;
    const notAllowed = !isOwn ? '此任务不属于您的岗位或辖区，只能查看。' : earlier ? fourEyesMessage(earlier) : undefined;
    const act = await acts.findById(taskKey, { by: 1, state: 1, dispatchAt: 1 }).lean();
    const may = mayNow({ task, actor, isBarred: earlier !== undefined, act: act ?? undefined, now: clock.now().toISOString() });
    const [draft, returned] = await Promise.all([holding && !act ? drafts.find(taskKey) : undefined, isOwn ? whyReturned(task, acts, cipher) : undefined]);

    return {
      task: taskView(task, await readContext(task.countyCode)),
      form: { formId: form.formId, schema: form.schema },
      data: { ...(await variablesFor(task, form.schema, model)), ...(isOwn && (await earlierEntries(task, form.schema, acts, cipher))) },
      caseFile: await caseOf(task, actor),
      ...(notAllowed !== undefined && { notAllowed }),
      may,
      verbs: verbViews(task, cipher),
      signers: signerViews(task, cipher),
      ...(draft && { draft }),
      ...(returned && { returned }),
    };
  };
}

/** Variables that the form declares: fields to prefill and values its texts show. The engine carries no personal data. */
async function variablesFor(task: TaskDocument, schema: object, { variables }: Pick<ReadModel, 'variables'>): Promise<Record<string, unknown>> {
  const names = [...declaredNames(schema)];
  const found = await variables.find({ instanceKey: task.instanceKey, name: { $in: names }, scopeKey: { $in: [task.instanceKey, task.elementInstanceKey] } }).toArray();
  const inner = (scopeKey: string) => (scopeKey === task.elementInstanceKey ? 1 : 0);
  return Object.fromEntries(found.sort((a, b) => inner(a.scopeKey) - inner(b.scopeKey)).map(({ name, value }) => [name, JSON.parse(value) as unknown]));
}

/** When the same step comes again, e.g. returned for more, the person starts from what was filled in before. */
async function earlierEntries(task: TaskDocument, schema: object, acts: ActModel, cipher: FieldCipher): Promise<Record<string, unknown>> {
  if (task.caseId === undefined) return {};
  const act = await acts.findOne({ caseId: task.caseId, elementId: task.elementId, kind: { $exists: false }, _id: { $ne: task._id } }).sort({ at: -1 }).lean();
  if (!act) return {};
  const data = JSON.parse(cipher.open(act.sealedData, sealedPlace.act(act._id))) as Record<string, unknown>;
  const fields = formFields(schema).filter(({ properties }) => properties['stores'] === undefined && properties['engine'] === undefined);
  return Object.fromEntries(fields.filter(({ key }) => key in data).map(({ key }) => [key, data[key]]));
}
