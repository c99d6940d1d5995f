import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDefinitions } from '../../api/use-definitions.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { DefinitionTable } from './DefinitionTable.js';
import { newDiagramKey } from './new-diagram.js';

export function DefinitionsPage() {
  const { t } = useTranslation();
  const definitions = useDefinitions();
  const create = (
    <Link to="/designer/$definitionKey" params={{ definitionKey: newDiagramKey }} data-testid="designer-new">
      {t('designer.newDiagram')}
    </Link>
  );
  return (
    <div className="page">
      <PageHeader title={t('designer.title')} aside={create} />
      {definitions.isPending && <PageLoading />}
      {definitions.isError && !definitions.data && <ErrorNotice error={definitions.error} onRetry={() => void definitions.refetch()} />}
      {definitions.data?.length === 0 && <EmptyNotice title={t('designer.empty')} advice={t('designer.emptyAdvice')} action={create} />}
      {definitions.data && definitions.data.length > 0 && <DefinitionTable definitions={definitions.data} />}
    </div>
  );
}
