import { Button, message } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { CaseView } from '../../../domain/api.js';
import { useSession } from '../../api/use-session.js';
import { newId } from '../../components/new-id.js';
import { SpecialAssistanceModal } from './SpecialAssistanceModal.js';

/** M07–M13: sends one need of the household to the department in charge, as a case of its own. */
export function AskSpecialAssistance({ caseFile: { caseId, householdId } }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation();
  const user = useSession();
  const [said, words] = message.useMessage();
  const [requestId, setRequestId] = useState<string>();
  if (!mayDo(user, 'ask-special-assistance') || householdId === undefined) return null;
  return (
    <>
      {words}
      <Button onClick={() => setRequestId(newId())} data-testid="special-ask">
        {t('special.title')}
      </Button>
      {requestId !== undefined && (
        <SpecialAssistanceModal
          caseId={caseId}
          requestId={requestId}
          onClose={() => setRequestId(undefined)}
          onRestricted={() => {
            setRequestId(undefined);
            void said.success(t('special.restricted'), 8);
          }}
        />
      )}
    </>
  );
}
