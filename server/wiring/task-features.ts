import type { Router } from 'express';
import type { ReadCaseView } from '../cases/case-view.js';
import type { ReadSheet } from '../cases/sheet.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { finishReturn } from '../dispatch/finish-return.js';
import { finishedActs } from '../dispatch/finished-acts.js';
import type { Townships } from '../emergencies/townships.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import { countyOf } from '../policy/county-of.js';
import { readReferralSheet } from '../referrals/referral-sheet.js';
import { endSubstitution } from '../substitutions/end-substitution.js';
import { listSubstitutes } from '../substitutions/list-substitutes.js';
import { listSubstitutions, viewSubstitution } from '../substitutions/list-substitutions.js';
import { readAbsences } from '../substitutions/read-absences.js';
import { substitutionRoutes } from '../substitutions/routes.js';
import { setSubstitution } from '../substitutions/set-substitution.js';
import { actOnOne } from '../task-batches/act-on-one.js';
import { batchWork } from '../task-batches/batch-work.js';
import { findBatchForm } from '../task-batches/find-batch-form.js';
import { taskBatchRoutes } from '../task-batches/routes.js';
import { startBatch } from '../task-batches/start-batch.js';
import { taskFilterRoutes } from '../task-filters/routes.js';
import { taskFilters } from '../task-filters/task-filters.js';
import { actOnTask } from '../tasks/act-on-task.js';
import { drafts } from '../tasks/drafts.js';
import { findPerson } from '../tasks/find-person.js';
import type { Forms } from '../tasks/forms.js';
import { listPeople } from '../tasks/list-people.js';
import { listTasks } from '../tasks/list-tasks.js';
import { markTaskDone } from '../tasks/mark-task-done.js';
import { reopenTask } from '../tasks/reopen-task.js';
import { readReturnTargets } from '../tasks/return-targets.js';
import { taskRoutes } from '../tasks/routes.js';
import { submitAct } from '../tasks/submit-act.js';
import { readTaskActor } from '../tasks/task-actor.js';
import { readTaskDetail } from '../tasks/task-detail.js';
import type { ReadTaskViewContext } from '../tasks/task-view-context.js';
import { verbRoutes } from '../tasks/verb-routes.js';
import { addSigners } from '../tasks/verbs/add-signers.js';
import { claimTask } from '../tasks/verbs/claim-task.js';
import { completeTask } from '../tasks/verbs/complete-task.js';
import { copyTask } from '../tasks/verbs/copy-task.js';
import { giveOpinion } from '../tasks/verbs/give-opinion.js';
import { handOverTask } from '../tasks/verbs/hand-over-task.js';
import { markRead } from '../tasks/verbs/mark-read.js';
import { releaseTask } from '../tasks/verbs/release-task.js';
import { returnTask } from '../tasks/verbs/return-task.js';
import { saveDraft } from '../tasks/verbs/save-draft.js';
import { setFollowUp } from '../tasks/verbs/set-follow-up.js';
import { signTask } from '../tasks/verbs/sign-task.js';
import { takeBackHandOver } from '../tasks/verbs/take-back-hand-over.js';
import { takeBack } from '../tasks/verbs/take-back.js';
import { urgeTask } from '../tasks/verbs/urge-task.js';
import { withdrawSigner } from '../tasks/verbs/withdraw-signer.js';
import type { FeatureNeeds } from './features.js';

interface TaskNeeds extends FeatureNeeds {
  readonly model: ReadModel;
  readonly forms: Forms;
  readonly townships: Townships;
  readonly readContext: ReadTaskViewContext;
  readonly readCaseView: ReadCaseView;
  readonly sheets: Readonly<Record<string, ReadSheet>>;
  readonly readMatterSheet: ReadSheet;
  readonly onChange: (task: TaskDocument) => void;
}

/** The inbox: every act on a task, who stands in for whom, saved filters, and acts on many tasks at once. */
export function taskFeatures(given: TaskNeeds): { readonly routes: readonly Router[]; readonly outboxes: readonly Outbox[] } {
  const { database, cipher, clock, townships, model } = given;
  const { db, acts, users } = database;
  const townshipsOf = async (countyCode: string) =>
    (await townships.all()).filter((one) => one.countyCode === countyCode).map(({ _id }) => _id);
  const county = countyOf(townships);
  const basis = {
    ...given,
    db,
    acts,
    users,
    townshipsOf,
    countyOf: county,
    drafts: drafts(database, cipher),
    readActor: readTaskActor({ db, users, clock }),
  };
  const needs = {
    ...basis,
    actOnTask: actOnTask(basis),
    markTaskDone: markTaskDone(model, given.onChange),
    reopenTask: reopenTask(basis),
    findHolder: findPerson('hold', basis),
    findSigner: findPerson('sign', basis),
    readReturnTargets: readReturnTargets(basis),
  };
  const submit = submitAct(needs);
  const uses = {
    claimTask: claimTask(needs),
    releaseTask: releaseTask(needs),
    completeTask: completeTask({ ...needs, submitAct: submit }),
    handOverTask: handOverTask(needs),
    urgeTask: urgeTask(needs),
    findBatchForm: findBatchForm(needs),
  };
  const view = viewSubstitution(needs);

  return {
    routes: [
      taskRoutes({
        ...needs,
        ...uses,
        listTasks: listTasks(needs),
        listPeople: listPeople({ ...needs, readAbsences: readAbsences(needs) }),
        readTaskDetail: readTaskDetail({ ...needs, readReferralSheet: readReferralSheet(needs) }),
        saveDraft: saveDraft(needs),
      }),
      verbRoutes({
        ...needs,
        ...uses,
        giveOpinion: giveOpinion(needs),
        takeBack: takeBack({ ...needs, takeBackHandOver: takeBackHandOver(needs) }),
        addSigners: addSigners(needs),
        withdrawSigner: withdrawSigner(needs),
        signTask: signTask(needs),
        copyTask: copyTask(needs),
        markRead: markRead(needs),
        setFollowUp: setFollowUp(needs),
        returnTask: returnTask({ ...needs, submitAct: submit }),
      }),
      substitutionRoutes({
        view,
        listSubstitutions: listSubstitutions({ db, view }),
        listSubstitutes: listSubstitutes({
          users,
          areasOf: async (user) => [await county(user), ...(await townshipsOf(await county(user)))],
        }),
        setSubstitution: setSubstitution(needs),
        endSubstitution: endSubstitution(needs),
      }),
      taskFilterRoutes(taskFilters(database)),
      taskBatchRoutes({ db, startBatch: startBatch(needs), findBatchForm: uses.findBatchForm }),
    ],
    outboxes: [finishedActs({ ...needs, finishReturn: finishReturn(needs) }), batchWork({ ...needs, actOnOne: actOnOne(uses) })],
  };
}
