import type { Program } from '../benefit/programs.js';
import type { PolicyValues } from '../policy/parameters.js';
import type { Department } from '../referral/departments.js';

/** How a form of aid reaches the person: once as money, month by month as a benefit, or as a service, placement or relief. */
export type Delivery = 'payment' | 'monthly' | 'service';
type PolicyAmount = keyof NonNullable<PolicyValues['subsidyAmountsFen']>;

export interface AidForm {
  readonly name: string;
  readonly delivery: Delivery;
  /** Whose amount the policy fixes; of other money the handler says how much. */
  readonly amount?: PolicyAmount;
  /** Of a monthly form, as what it is paid. */
  readonly benefits?: readonly Program[];
}
interface SpecialProgramFacts {
  readonly name: string;
  readonly department: Department;
  /** What an expert may find, for the table that waits for it. */
  readonly findings: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, AidForm>>;
}

const met = { met: '符合', 'not-met': '不符合' } as const;

/** M07–M10, M12, M13: the programs of special assistance, by the code that D01 gives them. */
export const specialPrograms = {
  'medical-aid': {
    name: '医疗救助',
    department: 'medical-security',
    findings: { 'treated-here': '在参保地就医', 'treated-outside': '在参保地以外就医' },
    forms: {
      'enrollment-subsidy': { name: '分类资助参保', delivery: 'service' },
      'settlement-relief': { name: '结算时直接减免', delivery: 'service' },
      'direct-aid': { name: '直接救助（发放）', delivery: 'payment' },
    },
  },
  'education-aid': {
    name: '教育救助',
    department: 'education',
    findings: { able: '有学习能力', 'not-able': '暂不具备学习能力' },
    forms: {
      'student-aid': { name: '学生资助（发放）', delivery: 'payment' },
      'inclusive-class': { name: '随班就读', delivery: 'service' },
      'special-school': { name: '特教学校就读', delivery: 'service' },
      'home-teaching': { name: '送教上门', delivery: 'service' },
    },
  },
  'housing-aid': {
    name: '住房救助',
    department: 'housing',
    findings: {
      A: '农村房屋：A 级',
      B: '农村房屋：B 级',
      C: '农村房屋：C 级',
      D: '农村房屋：D 级',
      met: '城镇：符合保障条件',
      'not-met': '城镇：不符合保障条件',
    },
    forms: {
      'public-rental': { name: '公租房配租', delivery: 'service' },
      'rent-subsidy': { name: '租赁补贴（发放）', delivery: 'payment' },
      'house-renovation': { name: '危房改造', delivery: 'service' },
      'renovation-grant': { name: '危房改造补助（发放）', delivery: 'payment' },
    },
  },
  'employment-aid': {
    name: '就业救助',
    department: 'human-resources',
    findings: { 'nobody-works': '有劳动能力，无人就业', 'somebody-works': '已有人就业', 'nobody-able': '没有可就业的成员' },
    forms: { 'help-to-work': { name: '就业帮扶，直到有人就业', delivery: 'service' } },
  },
  'legal-aid': {
    name: '法律援助',
    department: 'justice',
    findings: {},
    forms: { lawyer: { name: '指派法律援助人员', delivery: 'service' } },
  },
  'judicial-aid': {
    name: '司法救助',
    department: 'justice',
    findings: {},
    forms: {
      'judicial-money': { name: '救助金（发放）', delivery: 'payment' },
      counseling: { name: '心理疏导、关系调适', delivery: 'service' },
      mediation: { name: '矛盾纠纷调解', delivery: 'service' },
    },
  },
  'winter-heating-subsidy': {
    name: '冬季取暖补贴',
    department: 'civil-affairs',
    findings: met,
    forms: { heating: { name: '取暖补贴，每个冬季一次', delivery: 'payment', amount: 'winterHeating' } },
  },
  'disability-subsidies': {
    name: '残疾人两项补贴',
    department: 'civil-affairs',
    findings: met,
    forms: {
      living: { name: '困难残疾人生活补贴', delivery: 'monthly', benefits: ['disability-living-subsidy'] },
      nursing: { name: '重度残疾人护理补贴', delivery: 'monthly', benefits: ['disability-nursing-subsidy'] },
      'living-and-nursing': {
        name: '生活补贴和护理补贴',
        delivery: 'monthly',
        benefits: ['disability-living-subsidy', 'disability-nursing-subsidy'],
      },
    },
  },
  'funeral-aid': {
    name: '殡葬救助',
    department: 'civil-affairs',
    findings: met,
    forms: {
      'funeral-money': { name: '殡葬补助（发放）', delivery: 'payment', amount: 'funeral' },
      'fee-relief': { name: '殡葬费用减免', delivery: 'service' },
    },
  },
  'child-rehabilitation-aid': {
    name: '残疾儿童康复救助',
    department: 'civil-affairs',
    findings: { met: '需要康复', 'not-met': '暂不需要康复' },
    forms: {
      rehabilitation: { name: '康复服务', delivery: 'service' },
      'rehabilitation-money': { name: '康复补助（发放）', delivery: 'payment', amount: 'childRehabilitation' },
    },
  },
  'orphan-allowance': {
    name: '孤儿基本生活保障',
    department: 'civil-affairs',
    findings: met,
    forms: { orphan: { name: '孤儿基本生活费', delivery: 'monthly', benefits: ['orphan-allowance'] } },
  },
  'unattended-child-support': {
    name: '事实无人抚养儿童保障',
    department: 'civil-affairs',
    findings: met,
    forms: { 'unattended-child': { name: '基本生活补贴', delivery: 'monthly', benefits: ['unattended-child-support'] } },
  },
} as const satisfies Record<string, SpecialProgramFacts>;

export type SpecialProgram = keyof typeof specialPrograms;
export const specialProgramCodes = Object.keys(specialPrograms) as [SpecialProgram, ...SpecialProgram[]];

export const factsOfProgram = (program: SpecialProgram): SpecialProgramFacts => specialPrograms[program];

/** M12: whoever is not concerned does not learn of them. */
export const isRestrictedProgram = (program: SpecialProgram): boolean => program === 'legal-aid' || program === 'judicial-aid';

/** As forms offer them. */
export function programsOfDepartment(department: Department): readonly { readonly value: SpecialProgram; readonly label: string }[] {
  return specialProgramCodes
    .filter((value) => specialPrograms[value].department === department)
    .map((value) => ({ value, label: specialPrograms[value].name }));
}
