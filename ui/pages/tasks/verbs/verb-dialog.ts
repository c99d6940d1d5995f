import type { TaskDetail } from '../../../../domain/api.js';
import type { VerbKind } from '../../../../domain/api-tasks.js';

/** What the dialog of an act gets, and gives back when it is confirmed. */
export interface VerbDialogProps {
  readonly kind: VerbKind;
  readonly detail: TaskDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (body: object) => void;
  readonly onClose: () => void;
}
