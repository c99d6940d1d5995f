import { DownloadOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Upload } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelerHandle } from '../../diagram/ProcessModeler.js';

interface Props {
  readonly title: string;
  readonly version: number | undefined;
  readonly isChanged: boolean;
  readonly modeler: RefObject<ModelerHandle | null>;
  readonly onOpen: (name: string, xml: string) => void;
}

export function DesignerHeader({ title, version, isChanged, modeler, onOpen }: Props) {
  const { t } = useTranslation();
  const read = async (file: File) => onOpen(file.name, await file.text());
  const download = async () => {
    const xml = await modeler.current?.saveXml();
    if (xml !== undefined) saveFile(`${modeler.current?.processId() ?? 'process'}.bpmn`, xml);
  };
  return (
    <header className="designer-header">
      <Link to="/designer">{t('designer.title')}</Link>
      <span className="quiet">/</span>
      <h1>{title}</h1>
      {version !== undefined && <span className="quiet">{t('designer.compare', { version })}</span>}
      {isChanged && <span className="due-soon">● {t('designer.changed')}</span>}
      <div className="page-header-aside">
        <Upload
          accept=".bpmn,.xml"
          showUploadList={false}
          beforeUpload={(file) => {
            void read(file);
            // Read here, sent nowhere.
            return false;
          }}
        >
          <Button icon={<FolderOpenOutlined />} data-testid="designer-open-file">
            {t('designer.openFile')}
          </Button>
        </Upload>
        <Button icon={<DownloadOutlined />} onClick={() => void download()} data-testid="designer-download">
          {t('designer.download')}
        </Button>
      </div>
    </header>
  );
}

function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
