/** M24: how an appeal is decided. */
export const appealOutcomes = ['upheld', 'changed', 'sent-back', 'not-admitted'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** How what was decided wrongly is put right: one payment, another level of the benefit, or a benefit that there was none of. */
export const appealCorrections = ['pay', 'adjust', 'open'] as const;

/** As letters and the case file say it. */
export const appealOutcomeWords: Readonly<Record<AppealOutcome, string>> = {
  upheld: '维持原决定',
  changed: '变更原决定',
  'sent-back': '撤销原决定，重新作出决定',
  'not-admitted': '不予受理',
};
