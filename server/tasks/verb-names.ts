import type { VerbKind } from '../../domain/api-tasks.js';

/** What each act is called where the server speaks: the case's timeline, and races that were lost. */
export const verbNames: Readonly<Record<VerbKind, string>> = {
  claim: '签收',
  release: '退回本组',
  assign: '指派',
  transfer: '转办',
  delegate: '委派',
  'give-opinion': '办理意见返回',
  urge: '催办',
  'take-back': '撤回',
  'add-signers': '加签',
  'withdraw-signer': '撤销加签',
  sign: '会签',
  copy: '抄送',
  'follow-up': '定跟进日期',
  return: '退回',
  complete: '办结',
};
