import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDefinitions } from '../../api/use-definitions.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { DeployFiles } from './DeployFiles.js';
import { DefinitionTable } from './DefinitionTable.js';
import { newDiagramKey } from './new-diagram.js';

export function DefinitionsPage() {
  const { t } = useTranslation();
  const definitions = useDefinitions();
  const [isDeploying, setDeploying] = useState(false);
  const create = (
    <Link to="/designer/$definitionKey" params={{ definitionKey: newDiagramKey }} data-testid="designer-new">
      {t('designer.newDiagram')}
    </Link>
  );
  return (
    <WithMessages>
      <div className="page">
        <PageHeader
          title={t('designer.title')}
          aside={
            <>
              <Button onClick={() => setDeploying(true)} data-testid="deploy-files">
                {t('designer.deployFiles')}
              </Button>
              {create}
            </>
          }
        />
        <DeployFiles open={isDeploying} onClose={() => setDeploying(false)} />
        {definitions.isPending && <PageLoading />}
        {definitions.isError && !definitions.data && <ErrorNotice error={definitions.error} onRetry={() => void definitions.refetch()} />}
        {definitions.data?.length === 0 && <EmptyNotice title={t('designer.empty')} advice={t('designer.emptyAdvice')} action={create} />}
        {definitions.data && definitions.data.length > 0 && <DefinitionTable definitions={definitions.data} />}
      </div>
    </WithMessages>
  );
}
