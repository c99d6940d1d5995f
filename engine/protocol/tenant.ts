/** Tenancy is off: there is one tenant, and Zeebe calls it this. */
export const defaultTenant = '<default>';
