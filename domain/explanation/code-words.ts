import { appealOutcomeWords } from '../appeal/appeal-outcomes.js';
import { programNames } from '../benefit/programs.js';
import { specialPrograms } from '../special/special-programs.js';
import { departments } from '../referral/departments.js';

/** What the tables' codes mean, as officials say it. */
const words: Readonly<Record<string, string>> = {
  ...departments,
  ...programNames,
  ...appealOutcomeWords,
  ...Object.fromEntries(Object.entries(specialPrograms).map(([code, { name }]) => [code, name])),
  'manual-review': '待人工研判',
  'below-standard': '低于低保标准',
  'at-standard': '等于低保标准',
  'low-income-band': '高于低保标准且低于其 1.5 倍',
  'above-band': '达到或超过低保标准的 1.5 倍',
  'severe-disability': '一级、二级残疾',
  'grade-3-intellectual': '三级智力残疾',
  'grade-3-mental': '三级精神残疾',
  'serious-illness': '重病患者',
  'may-include': '可以单独纳入',
  'invite-to-apply': '符合条件、尚未申请',
  'not-eligible': '不符合单独纳入条件',
  'use-household-route': '按家庭办理',
  visual: '视力残疾',
  hearing: '听力残疾',
  speech: '言语残疾',
  physical: '肢体残疾',
  intellectual: '智力残疾',
  mental: '精神残疾',
  multiple: '多重残疾',
  township: '镇（街道）审核确认',
  'county-civil-affairs': '县级民政部门审核确认',
  'county-coordination': '县级协调机制一事一议',
  'department-in-charge': '主管部门决定',
  determination: '审核确认',
  'temporary-aid': '临时救助',
  'temporary-aid-emergency': '急难型临时救助',
  'special-assistance': '专项救助',
  emergency: '急难型',
  expenditure: '支出型',
  'special-case': '特殊个案',
  light: '轻',
  medium: '中',
  heavy: '重',
  'not-now': '暂时不能',
  partly: '部分能',
  fully: '完全能',
  'aid-first': '先行救助',
  'after-approval': '审批后发放',
  'post-hoc-explanation': '事后补充说明',
  accept: '由本地受理',
  'help-and-forward': '协助并转交',
  afterwards: '事后要求',
  paymentMode: '发放方式',
  urban: '城镇',
  rural: '农村',
  'tekun-at-home': '居家特困',
  'treat-first': '先救治、后结算',
  'remote-direct-settlement': '异地直接结算',
  'ordinary-settlement': '普通结算',
  assess: '先评估',
  'assess-hazard': '先评定房屋危险等级',
  'choose-placement': '选择就学安置方式',
  'inclusive-class': '随班就读',
  'special-school': '特教学校就读',
  'home-teaching': '送教上门',
  'public-rental-or-rent-subsidy': '公租房配租或租赁补贴',
  'house-renovation': '危房改造或其他有效措施',
  priority: '优先',
  normal: '一般',
  'zero-employment': '零就业家庭',
  cleared: '已有人就业',
  'not-applicable': '没有可就业的成员',
  subsidy: '补贴',
  amountFen: '金额（分）',
  route: '通道',
  queue: '轮候',
  placements: '可选安置',
};

/** A value as people read it: money as yuan, yes and no, codes in words. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return '不明';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return words[value] ?? value;
  if (Array.isArray(value)) return value.map(inWords).join('、');
  return Object.entries(value as object)
    .filter(([, part]) => part !== null)
    .map(([name, part]) => `${words[name] ?? name}：${inWords(part)}`)
    .join('；');
}
