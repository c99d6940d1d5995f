import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Canvas {
  zoom(level: 'fit-viewport', center: 'auto'): void;
}
interface ZoomScroll {
  stepZoom(steps: number): void;
}

/** For who has no wheel: in, out, all of it. At the top, away from the bpmn.io mark. */
export function ZoomButtons({ viewer }: { readonly viewer: NavigatedViewer }) {
  const { t } = useTranslation();
  const step = (steps: number) => viewer.get<ZoomScroll>('zoomScroll').stepZoom(steps);
  return (
    <div className="diagram-zoom">
      <Button size="small" icon={<PlusOutlined />} aria-label={t('common.zoomIn')} title={t('common.zoomIn')} onClick={() => step(3)} />
      <Button size="small" icon={<MinusOutlined />} aria-label={t('common.zoomOut')} title={t('common.zoomOut')} onClick={() => step(-3)} />
      <Button
        size="small"
        icon={<ExpandOutlined />}
        aria-label={t('common.zoomFit')}
        title={t('common.zoomFit')}
        onClick={() => viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto')}
      />
    </div>
  );
}
