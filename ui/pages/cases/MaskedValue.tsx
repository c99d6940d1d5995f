import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { mayDo } from '../../../domain/access.js';
import type { RevealBody } from '../../../domain/api.js';
import { revealOfCase } from '../../api/reveal.js';
import { useSession } from '../../api/use-session.js';
import { Revealable } from '../../components/Revealable.js';

type Field = z.infer<typeof RevealBody>['field'];
const words = { name: 'cases.person', identityNumber: 'cases.identityNumber', phone: 'cases.phone', account: 'cases.account' } as const;

/** A value of the case's person, masked until somebody asks for it with a reason. */
export function MaskedValue({ caseId, field, masked }: { readonly caseId: string; readonly field: Field; readonly masked: string }) {
  const { t } = useTranslation();
  const user = useSession();
  const ask = async (reason: string) => (await revealOfCase(caseId, { field, reason })) ?? t('common.none');
  return <Revealable label={t(words[field])} masked={masked} mayAsk={mayDo(user, 'reveal-personal-data')} testId={field} ask={ask} />;
}
