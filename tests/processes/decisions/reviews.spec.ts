import { describeDecision } from '../../support/decision-under-test.js';

const policy = {
  withdrawalSchedule: [{ months: 2, percent: 50 }, { months: 1, percent: 25 }],
  majorChangeRules: ['member-joined', 'job-begun'],
  careStandardByLevel: { full: 10_000, partial: 30_000, none: 60_000 },
};

describeDecision('withdrawal-plan', [
  ['each part of the schedule, month by month (M04)', { levelFen: 30_000, policy }, [50, 50, 25]],
  ['nothing without an amount', { policy }, null],
]);

describeDecision('major-change', [
  ['a change that the rules name (M05)', { changeKind: 'job-begun', policy }, 'major'],
  ['a change that they do not name', { changeKind: 'property-sold', policy }, 'minor'],
  ['not known yet', { policy }, 'manual-review'],
]);

describeDecision('care-standard', [
  ['full self-care', { selfCareLevel: 'full', policy }, 10_000],
  ['partial (S3)', { selfCareLevel: 'partial', policy }, 30_000],
  ['none', { selfCareLevel: 'none', policy }, 60_000],
  ['not assessed: nothing, for a person', { policy }, null],
]);
