export const messages = {
  /** Begins it; correlation key = messageId = matter id. */
  reformTaskBegun: 'reform-task-begun',
} as const;

export const userTasks = {
  setTasks: { formId: 'reform-task-counties', engineFields: ['keyCounties', 'planDueOn', 'endsOn', 'progressEvery', 'progressDays'] },
  evaluate: { formId: 'reform-task-evaluation', engineFields: ['score', 'needsConference'] },
  share: { formId: 'reform-task-share', engineFields: [] },
} as const;
