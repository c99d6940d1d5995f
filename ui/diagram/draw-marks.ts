import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { DiagramMarks } from './diagram-marks.js';

interface MarkWords {
  readonly token: (name: string, count: number) => string;
  readonly incident: (name: string) => string;
}
interface Registry {
  get(elementId: string): { readonly businessObject?: { readonly name?: string } } | undefined;
}
interface Overlays {
  add(elementId: string, kind: string, overlay: { position: object; html: HTMLElement; scale: object }): string;
  remove(filter: { type: string }): void;
}
interface Canvas {
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
}
const overlayKind = 'yimen-mark';
/** Counts stay readable where a large diagram is fitted into a small window. */
const scale = { min: 0.75, max: 1.25 };

/** Puts tokens, incident signs and the path on the diagram; returns how to take them off. Unknown ids are passed over. */
export function drawMarks(viewer: NavigatedViewer, marks: DiagramMarks, words: MarkWords): () => void {
  const registry = viewer.get<Registry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  const canvas = viewer.get<Canvas>('canvas');
  const nameOf = (elementId: string) => registry.get(elementId)?.businessObject?.name ?? elementId;

  for (const [elementId, count] of marks.tokens) {
    if (!registry.get(elementId)) continue;
    const html = badge('diagram-token', `token-${elementId}`, String(count), words.token(nameOf(elementId), count));
    overlays.add(elementId, overlayKind, { position: { bottom: 10, left: -10 }, html, scale });
  }
  for (const elementId of marks.incidents) {
    if (!registry.get(elementId)) continue;
    const html = badge('diagram-incident', `incident-${elementId}`, '!', words.incident(nameOf(elementId)));
    overlays.add(elementId, overlayKind, { position: { top: -12, right: 12 }, html, scale });
  }
  const marked: (readonly [string, string])[] = [
    ...marks.takenFlows.map((id) => [id, 'diagram-taken'] as const),
    ...marks.visited.map((id) => [id, 'diagram-visited'] as const),
    ...[...marks.tokens.keys()].map((id) => [id, 'diagram-active'] as const),
    ...[...marks.incidents].map((id) => [id, 'diagram-broken'] as const),
  ].filter(([id]) => registry.get(id));
  for (const [id, marker] of marked) canvas.addMarker(id, marker);

  return () => {
    overlays.remove({ type: overlayKind });
    for (const [id, marker] of marked) if (registry.get(id)) canvas.removeMarker(id, marker);
  };
}

function badge(className: string, testId: string, text: string, title: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.dataset.testid = testId;
  element.textContent = text;
  element.title = title;
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', title);
  return element;
}
