import type { ServiceKind } from '../../domain/service/services.js';

/** Agencies that do not exist, with accounts of nobody. */
export const demoAgencies: readonly {
  readonly _id: string;
  readonly name: string;
  readonly professionalPercent: number;
  readonly services: readonly ServiceKind[];
  readonly accountNumber: string;
}[] = [
  { _id: 'demo-A1', name: '暖心社工服务中心·示例', professionalPercent: 60, services: ['visits', 'care', 'counseling'], accountNumber: '6200000000008801' },
  { _id: 'demo-A2', name: '邻里照护服务社·示例', professionalPercent: 35, services: ['visits', 'care'], accountNumber: '6200000000008802' },
];
