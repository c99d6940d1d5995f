import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import '@bpmn-io/properties-panel/assets/properties-panel.css';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import camundaCloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { translate } from './translate.js';
import './diagram.css';
import './modeler.css';

export interface ModelerHandle {
  /** The diagram as it stands. */
  saveXml(): Promise<string>;
  /** The id of the process drawn, for the file's name. */
  processId(): string;
}
interface Props {
  readonly ref: Ref<ModelerHandle>;
  /** Read when it changes; edits stay in the modeler until then. */
  readonly xml: string;
  readonly onChange: () => void;
  readonly onRead: (outcome: { readonly ok: boolean; readonly warnings: number }) => void;
}

/** bpmn-js with Zeebe's properties, in the reader's language. The bpmn.io mark stays in sight. */
export function ProcessModeler({ ref, xml, onChange, onRead }: Props) {
  const { i18n } = useTranslation();
  // As it was on opening: building the modeler again for another language would throw the edits away.
  const [language] = useState(i18n.language);
  const canvasHost = useRef<HTMLDivElement>(null);
  const panelHost = useRef<HTMLDivElement>(null);
  const modeler = useRef<Modeler>(undefined);
  const latest = useRef({ onChange, onRead });
  useEffect(() => {
    latest.current = { onChange, onRead };
  });

  useEffect(() => {
    let dead = false;
    const container = child(canvasHost.current, 'diagram-canvas');
    const parent = child(panelHost.current, 'modeler-panel');
    const made = new Modeler({
      container,
      propertiesPanel: { parent },
      additionalModules: [
        BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule, camundaCloudBehaviors,
        ...(language === 'en' ? [] : [{ translate: ['value', translate] }]),
      ],
      moddleExtensions: { zeebe: zeebeModdle },
    });
    const open = async () => {
      const { warnings } = await made.importXML(xml);
      if (dead) return;
      fitBesidePalette(made.get<Canvas>('canvas'));
      modeler.current = made;
      made.on('commandStack.changed', () => latest.current.onChange());
      latest.current.onRead({ ok: true, warnings: warnings.length });
    };
    open().catch(() => !dead && latest.current.onRead({ ok: false, warnings: 0 }));
    return () => {
      dead = true;
      modeler.current = undefined;
      made.destroy();
      container.remove();
      parent.remove();
    };
  }, [xml, language]);

  useImperativeHandle(ref, () => ({
    async saveXml() {
      const saved = await modeler.current?.saveXML({ format: true });
      return saved?.xml ?? xml;
    },
    processId() {
      const definitions = modeler.current?.getDefinitions() as { rootElements?: { $type: string; id: string }[] } | undefined;
      return definitions?.rootElements?.find(({ $type }) => $type === 'bpmn:Process')?.id ?? 'process';
    },
  }));

  return (
    <div className={language === 'en' ? 'modeler' : 'modeler modeler-zh'}>
      <div ref={canvasHost} className="diagram" data-testid="modeler-canvas" />
      <div ref={panelHost} className="modeler-side" data-testid="modeler-properties" />
    </div>
  );
}

const paletteWidth = 120;

/** The whole diagram, none of it under the palette. */
function fitBesidePalette(canvas: Canvas): void {
  canvas.zoom('fit-viewport', 'auto');
  const { x, y, width, height, outer } = canvas.viewbox();
  if (outer.width <= 2 * paletteWidth) return;
  const grown = outer.width / (outer.width - paletteWidth);
  canvas.viewbox({ x: x - width * (grown - 1), y: y - (height * (grown - 1)) / 2, width: width * grown, height: height * grown });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Canvas {
  zoom(level: 'fit-viewport', center: 'auto'): void;
  viewbox(): Box & { readonly outer: Pick<Box, 'width' | 'height'> };
  viewbox(box: Box): void;
}

/** A fresh element for each mount: a destroyed modeler must not share it with its successor. */
function child(host: HTMLElement | null, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  host?.append(element);
  return element;
}
