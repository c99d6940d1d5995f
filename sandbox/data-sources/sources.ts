/** The departments behind the city's exchange (X04): X05–X11, X24, and X20 for the other institutions. */
export const dataSources = [
  'education',
  'human-resources',
  'housing',
  'health',
  'emergency-management',
  'land',
  'medical-security',
  'disability',
  'household-register',
  'banks',
  'vehicles',
  'tax',
] as const;
export type DataSourceCode = (typeof dataSources)[number];
