/** Why Zeebe 8.8.21 tells something else than 8.5.25, and in which scripts; docs/conformance.md explains each reason under this name. */
const byReason: Readonly<Record<string, readonly string[]>> = {
  'more is supported': [
    'lifecycle/what the engine cannot run is refused',
    'changes/what waits for events migrates only where it may',
    'deployment/mappings are checked',
  ],
  'other refusals': [
    'jobs/an unknown job is not found',
    'incidents/a job incident without retries is not resolved',
    'interrupted-activities/a job without tries',
    'activities/a decision answers into its variable',
    'deployment/decisions and forms are deleted',
    'deployment/of files of several kinds one that is wrong stops all',
    'changes/a migration takes scopes and incidents along',
  ],
  'other words': [
    'deployment/anything else is refused',
    'changes/what cannot be activated is refused',
    'changes/a creation may begin elsewhere',
  ],
  'cycles count from their dates': [
    'timers/a cycle of R/PT4M',
    'timers/a cycle of R3/2035-05-09T09:00:00Z/PT1M',
    'timers/a cycle of =cycle(duration("PT4M"))',
    'timers/each repetition asks the expression again',
    'timers/a cycle begins from now when its date has passed',
    'timers/a cycle that missed its times',
    'timers/a new version cancels the old timer, deleting it brings it back',
    'boundary-events/several kinds on one task',
  ],
  'ends in a step of their own': [
    'throwing-events/reached when a task has begun',
    'walks/a sub-process beside a path of gateways: a compensation end event',
    'walks/a sub-process beside a path of gateways: a terminate end event',
    'walks/a sub-process beside a path of gateways: a none end event',
    'walks/an event beside a path of gateways: compensation',
  ],
  'user tasks are assigned': ['activities/a native user task makes no job'],
  'a later FEEL': ['feel/dates leave as text', 'feel/functions of later versions are null'],
};

/** The reason by script. */
export const laterDifferences: ReadonlyMap<string, string> = new Map(
  Object.entries(byReason).flatMap(([reason, names]) => names.map((name) => [name, reason] as const)),
);
