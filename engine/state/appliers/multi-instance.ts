import type { Appliers } from './applier.js';

export const multiInstanceAppliers: Appliers<'MULTI_INSTANCE'> = {
  INPUT_COLLECTION_EVALUATED: (tables, { key, value }) => tables.inputCollections.set(key, value.inputCollection),
};
