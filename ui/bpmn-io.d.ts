/** The one place that stands in for the types that bpmn.io's packages do not ship. */
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: Module;
  export const BpmnPropertiesProviderModule: Module;
  export const ZeebePropertiesProviderModule: Module;
  type Module = Readonly<Record<string, [string, unknown]>>;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const behaviors: Readonly<Record<string, [string, unknown]>>;
  export default behaviors;
}
declare module 'bpmn-js-i18n/translations/zn.js' {
  const translations: Readonly<Record<string, string>>;
  export default translations;
}
