import { useBlocker, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDefinitions } from '../../api/use-definitions.js';
import { useDefinitionXml } from '../../api/use-definition-xml.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';
import { ProcessModeler, type ModelerHandle } from '../../diagram/ProcessModeler.js';
import { DeployBar } from './DeployBar.js';
import { DesignerHeader } from './DesignerHeader.js';
import { newDiagramKey, newDiagramXml } from './new-diagram.js';
import './designer.css';

/** One diagram: the canvas takes everything, properties on the right, deploying below. */
export function DesignerPage() {
  const { t } = useTranslation();
  const { definitionKey } = useParams({ from: '/frame/designer/$definitionKey' });
  const isNew = definitionKey === newDiagramKey;
  const deployed = useDefinitionXml(isNew ? undefined : definitionKey);
  const definition = useDefinitions().data?.find((one) => one.definitionKey === definitionKey);
  const modeler = useRef<ModelerHandle>(null);
  const [file, setFile] = useState<{ readonly key: string; readonly name: string; readonly xml: string }>();
  // The edits stay in the modeler after deploying, so the address stays too; the header says what they are now.
  const [result, setResult] = useState<{ readonly key: string; readonly version: number }>();
  const [isChanged, setChanged] = useState(false);
  const [reading, setReading] = useState({ ok: true, warnings: 0 });
  useBlocker({ shouldBlockFn: () => isChanged && !window.confirm(t('designer.leave')), enableBeforeUnload: isChanged });

  const opened = file?.key === definitionKey ? file : undefined;
  const xml = opened?.xml ?? (isNew ? newDiagramXml : deployed.data);
  if (xml === undefined) {
    return deployed.isError ? <ErrorNotice error={deployed.error} onRetry={() => void deployed.refetch()} /> : <PageLoading />;
  }
  const title = opened?.name ?? definition?.name ?? t('designer.unnamed');
  return (
    <div className="designer">
      <DesignerHeader
        title={title}
        version={result?.key === definitionKey ? result.version : opened ? undefined : definition?.version}
        isChanged={isChanged}
        modeler={modeler}
        onOpen={(name, text) => {
          setFile({ key: definitionKey, name, xml: text });
          setResult(undefined);
          setChanged(true);
        }}
      />
      <p className="designer-phone quiet">{t('designer.phone')}</p>
      {!reading.ok && <Alert type="error" showIcon banner title={t('designer.badDiagram')} />}
      {reading.warnings > 0 && <Alert type="warning" showIcon banner closable title={t('designer.warnings', { count: reading.warnings })} />}
      <div className="designer-canvas">
        <ProcessModeler ref={modeler} xml={xml} onChange={() => setChanged(true)} onRead={setReading} />
      </div>
      <DeployBar modeler={modeler} onDeployed={({ version }) => {
          setResult({ key: definitionKey, version });
          setChanged(false);
        }} />
    </div>
  );
}
