import { useTranslation } from 'react-i18next';
import type { DraftState } from './use-draft.js';

/** Whether what was typed is kept. */
export function DraftNote({ state, savedAt }: { readonly state: DraftState['state']; readonly savedAt?: string | undefined }) {
  const { t, i18n } = useTranslation();
  if (state === 'none' || state === 'conflict') return null;
  const time =
    savedAt &&
    new Intl.DateTimeFormat(i18n.language, { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false }).format(
      new Date(savedAt),
    );
  const words = { saving: t('inbox.draftSaving'), saved: t('inbox.draftSaved', { time }), failed: t('inbox.draftFailed') }[state];
  return (
    <span className="quiet draft-note" role="status" data-testid="draft-note" data-state={state}>
      {words}
    </span>
  );
}
