import type { TownshipDocument } from '../emergencies/townships.js';

/** A county that does not exist. T03 lies elsewhere and is not served. */
export const demoTownships: readonly TownshipDocument[] = [
  { _id: 'T01', name: '东河镇·示例', countyCode: 'K1', countyName: '示例县', served: true },
  { _id: 'T02', name: '西岭镇·示例', countyCode: 'K1', countyName: '示例县', served: true },
  { _id: 'T03', name: '外县·示例镇', countyCode: 'K2', countyName: '外县·示例', served: false },
];
