import type { ComponentType } from 'react';
import type { VerbKind } from '../../../../domain/api-tasks.js';
import { CopyDialog } from './CopyDialog.js';
import { FollowUpDialog } from './FollowUpDialog.js';
import { HandOverDialog } from './HandOverDialog.js';
import { ReturnDialog } from './ReturnDialog.js';
import { SignDialog } from './SignDialog.js';
import { SignersDialog } from './SignersDialog.js';
import { TextDialog } from './TextDialog.js';
import type { VerbDialogProps } from './verb-dialog.js';

const dialogs: Partial<Readonly<Record<VerbKind, ComponentType<VerbDialogProps>>>> = {
  assign: HandOverDialog,
  transfer: HandOverDialog,
  delegate: HandOverDialog,
  return: ReturnDialog,
  'add-signers': SignersDialog,
  sign: SignDialog,
  copy: CopyDialog,
  urge: TextDialog,
  'give-opinion': TextDialog,
  'follow-up': FollowUpDialog,
};

/** The dialog of an act that asks for something. */
export function VerbDialog(props: VerbDialogProps) {
  const Dialog = dialogs[props.kind];
  return Dialog ? <Dialog {...props} /> : null;
}
