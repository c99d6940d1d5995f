import type { UserDocument } from '../../adapters/mongo/user-model.js';

export const demoPassword = 'yimen-demo';

const t01 = { areaCode: 'T01', areaName: '东河镇·示例', areaKind: 'township' } as const;
const t02 = { areaCode: 'T02', areaName: '西岭镇·示例', areaKind: 'township' } as const;
const k1 = { areaCode: 'K1', areaName: '示例县', areaKind: 'county' } as const;
const c1 = { areaCode: 'C1', areaName: '示例市', areaKind: 'city' } as const;

/** One invented person for each role, so that a case can be walked from end to end. */
export const demoUsers: readonly Omit<UserDocument, 'passwordHash'>[] = [
  { _id: 'hotline', name: '演示·热线员', role: 'hotline-agent', ...k1 },
  { _id: 'window', name: '演示·窗口', role: 'window-clerk', ...t01 },
  { _id: 'aide', name: '演示·救助助理', role: 'assistance-aide', ...t01 },
  { _id: 'village', name: '演示·协理员', role: 'village-coordinator', ...t01 },
  { _id: 'township', name: '演示·镇经办', role: 'township-caseworker', ...t01 },
  { _id: 'approver', name: '演示·镇审批', role: 'township-approver', ...t01 },
  { _id: 'township-b', name: '演示·镇经办乙', role: 'township-caseworker', ...t01 },
  { _id: 'approver-b', name: '演示·镇审批乙', role: 'township-approver', ...t01 },
  { _id: 'county', name: '演示·县经办', role: 'county-caseworker', ...k1 },
  { _id: 'county-approver', name: '演示·县审批', role: 'county-approver', ...k1 },
  { _id: 'county-approver2', name: '演示·县审批乙', role: 'county-approver', ...k1 },
  { _id: 'finance', name: '演示·财政', role: 'finance-officer', ...k1 },
  { _id: 'medical', name: '演示·医保承办', role: 'department-handler', department: 'medical-security', ...k1 },
  { _id: 'housing', name: '演示·住建承办', role: 'department-handler', department: 'housing', ...k1 },
  { _id: 'justice', name: '演示·司法承办', role: 'department-handler', department: 'justice', ...k1 },
  { _id: 'employment', name: '演示·人社承办', role: 'department-handler', department: 'human-resources', ...k1 },
  { _id: 'emergency', name: '演示·应急承办', role: 'department-handler', department: 'emergency-management', ...k1 },
  { _id: 'children', name: '演示·儿童保护', role: 'department-handler', department: 'civil-affairs', ...k1 },
  { _id: 'patrol', name: '演示·巡查员', role: 'patrol-officer', ...k1 },
  { _id: 'station', name: '演示·救助站', role: 'station-officer', ...k1 },
  { _id: 'assessor', name: '演示·评估人', role: 'self-care-assessor', ...k1 },
  { _id: 'assessor2', name: '演示·评估人乙', role: 'self-care-assessor', ...k1 },
  { _id: 'secretary', name: '演示·协调秘书', role: 'coordination-secretary', ...k1 },
  { _id: 'chair', name: '演示·召集人', role: 'coordination-chair', ...k1 },
  { _id: 'member1', name: '演示·成员甲', role: 'coordination-member', ...k1 },
  { _id: 'member2', name: '演示·成员乙', role: 'coordination-member', ...k1 },
  { _id: 'member3', name: '演示·成员丙', role: 'coordination-member', ...k1 },
  { _id: 'inspector1', name: '演示·检查员甲', role: 'inspector', ...k1 },
  { _id: 'inspector2', name: '演示·检查员乙', role: 'inspector', ...k1 },
  { _id: 'inspector3', name: '演示·检查员丙', role: 'inspector', ...k1 },
  { _id: 'social', name: '演示·社工甲', role: 'social-worker', agencyId: 'demo-A1', ...k1 },
  { _id: 'social2', name: '演示·社工乙', role: 'social-worker', agencyId: 'demo-A2', ...k1 },
  { _id: 'discipline', name: '演示·纪检', role: 'discipline-officer', ...k1 },
  { _id: 'auditor', name: '演示·审计', role: 'auditor', ...k1 },
  { _id: 'supervisor', name: '演示·督导', role: 'supervisor', ...k1 },
  { _id: 'designer', name: '演示·流程设计', role: 'process-designer', ...k1 },
  { _id: 'admin', name: '演示·管理员', role: 'administrator', ...k1 },
  { _id: 'village2', name: '演示·西岭协理员', role: 'village-coordinator', ...t02 },
  { _id: 'township2', name: '演示·西岭经办', role: 'township-caseworker', ...t02 },
  { _id: 'approver2', name: '演示·西岭审批', role: 'township-approver', ...t02 },
  { _id: 'county-government', name: '演示·县政府', role: 'county-government', ...k1 },
  { _id: 'city', name: '演示·市民政', role: 'city-civil-officer', ...c1 },
  { _id: 'city-reform', name: '演示·市发改', role: 'development-reform-officer', ...c1 },
  { _id: 'city-finance', name: '演示·市财政', role: 'finance-officer', ...c1 },
  { _id: 'city-government', name: '演示·市政府', role: 'city-government', ...c1 },
  { _id: 'city-supervisor', name: '演示·市督导', role: 'supervisor', ...c1 },
];
