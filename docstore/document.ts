/**
 * A BSON document in memory. Numbers keep their BSON type (`Int32`, `Long`, `Double`, `Decimal128`), so that what a
 * client wrote comes back exactly as it was.
 */
export type Document = Record<string, unknown>;
