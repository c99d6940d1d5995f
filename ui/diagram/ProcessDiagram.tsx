import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagramMarks } from './diagram-marks.js';
import { drawMarks } from './draw-marks.js';
import { ZoomButtons } from './ZoomButtons.js';
import './diagram.css';

interface Props {
  readonly xml: string;
  readonly marks?: DiagramMarks;
  readonly selected?: string | undefined;
  /** Called with the element's id, or with nothing for a click beside all elements. */
  readonly onSelect?: (elementId: string | undefined) => void;
}

/** Below this the names of elements are grey lines. */
const legibleZoom = 0.4;
const startZoom = 0.75;

/** A diagram to look at: fits on open, moves and zooms with mouse and keyboard, shows marks. The bpmn.io mark stays in sight. */
export function ProcessDiagram({ xml, marks, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer>();
  const [isUnreadable, setUnreadable] = useState(false);
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  });

  useEffect(() => {
    let dead = false;
    const container = document.createElement('div');
    container.className = 'diagram-canvas';
    host.current?.append(container);
    const made = new NavigatedViewer({ container });
    made.on('element.click', ({ element }: { element: { id: string; parent?: object; type: string; labelTarget?: { id: string } } }) => {
      select.current?.(element.parent ? (element.labelTarget?.id ?? element.id) : undefined);
    });
    const open = async () => {
      await made.importXML(xml);
      if (dead) return;
      made.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
      setViewer(made);
    };
    open().catch(() => !dead && setUnreadable(true));
    return () => {
      dead = true;
      setViewer(undefined);
      setUnreadable(false);
      made.destroy();
      container.remove();
    };
  }, [xml]);

  useEffect(() => {
    if (!viewer || !marks) return;
    return drawMarks(viewer, marks, {
      token: (name, count) => t('monitoring.token', { name, count }),
      incident: (name) => t('monitoring.tokenIncident', { name }),
    });
  }, [viewer, marks, t]);

  const standsAt = marks && ([...marks.incidents, ...marks.tokens.keys()][0] ?? marks.visited.at(-1));
  useEffect(() => {
    if (!viewer || standsAt === undefined) return;
    const canvas = viewer.get<Canvas>('canvas');
    const element = viewer.get<Registry>('elementRegistry').get(standsAt);
    if (canvas.zoom() >= legibleZoom || !element) return;
    // A wide process fitted whole cannot be read: begin where it stands. The whole is one press away.
    const { inner, outer } = canvas.viewbox();
    const [width, height] = [outer.width / startZoom, outer.height / startZoom];
    canvas.viewbox({
      x: within(element.x + element.width / 2 - width / 2, inner.x, inner.x + inner.width - width),
      y: within(element.y + element.height / 2 - height / 2, inner.y, inner.y + inner.height - height),
      width,
      height,
    });
    // Only on opening: later marks must not move what is being looked at.
  }, [viewer]);

  useEffect(() => {
    if (!viewer || selected === undefined) return;
    const canvas = viewer.get<Canvas>('canvas');
    if (!viewer.get<Registry>('elementRegistry').get(selected)) return;
    canvas.addMarker(selected, 'diagram-selected');
    canvas.scrollToElement(selected, 40);
    return () => canvas.removeMarker(selected, 'diagram-selected');
  }, [viewer, selected]);

  return (
    <div ref={host} className="diagram" data-testid="process-diagram">
      {isUnreadable && <p role="alert">{t('common.badDiagram')}</p>}
      {viewer && <ZoomButtons viewer={viewer} />}
    </div>
  );
}

/** Between the two; the first of them where there is no room between. */
const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Canvas {
  viewbox(): { readonly inner: Box; readonly outer: Pick<Box, 'width' | 'height'> };
  viewbox(box: Box): void;
  zoom(): number;
  zoom(level: 'fit-viewport' | number, center?: 'auto'): void;
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
  scrollToElement(elementId: string, padding: number): void;
}
interface Registry {
  get(elementId: string): Box | undefined;
}
