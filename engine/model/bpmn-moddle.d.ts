declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>, options?: Record<string, unknown>);
    /** Rejects with an Error when the XML is broken. */
    fromXML(xml: string): Promise<import('./moddle.js').ModdleResult>;
  }
}
