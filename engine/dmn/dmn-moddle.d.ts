declare module 'dmn-moddle' {
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>, options?: Record<string, unknown>);
    /** Rejects with an Error when the XML is broken. */
    fromXML(xml: string): Promise<import('../model/moddle.js').ModdleResult>;
  }
}
