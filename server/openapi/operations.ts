import type { z } from 'zod';
import { NewAppeal } from '../../domain/api-appeals.js';
import { AccountChange, AccountQuery, AccountReason, FactorCode, FactorRemoval, NewAccount, PasswordChange } from '../../domain/api-accounts.js';
import { ChangeReport } from '../../domain/api-benefits.js';
import { CaregiverReveal, CaregiverWithdrawal } from '../../domain/api-care.js';
import { AttachmentRemoval, NewPaperNotice, Withdrawal } from '../../domain/api-case-file.js';
import { ConferenceBody, InterestBody, LikeCaseQuery, MeetingReason, MotionBody, NewMeeting, VoteBody } from '../../domain/api-meetings.js';
import { AgencyChange, NewAgency, OrderService } from '../../domain/api-services.js';
import { RaiseNeed } from '../../domain/api-charity.js';
import { NewMatter } from '../../domain/api-matters.js';
import { RegisterVictim } from '../../domain/api-disasters.js';
import { BookRepayment, DecideAuditItem, MarkAuditItem } from '../../domain/api-audits.js';
import { OrderInspection } from '../../domain/api-inspections.js';
import { RebuildBody } from '../../domain/api-monitoring.js';
import { BankAnswer, OrderDisbursement, SettleFinding } from '../../domain/api-money.js';
import { SpecialRequest } from '../../domain/api-special.js';
import { ImportPriceIndex } from '../../domain/api-prices.js';
import {
  ConsentWithdrawal,
  DuplicateCheck,
  HouseholdChange,
  MergeUndo,
  NewHousehold,
  NewPerson,
  PeopleSearch,
  PersonChange,
  PersonMerge,
  PersonReveal,
} from '../../domain/api-people.js';
import * as tasks from '../../domain/api-tasks.js';
import {
  CompleteBody,
  DeployBody,
  EmergencyReport,
  PolicyDecisionBody,
  PolicyPreview,
  PolicyProposal,
  RetryBody,
  RevealBody,
  roles,
  SignIn,
  VersionBody,
  type Role,
} from '../../domain/api.js';
import { Application } from '../../domain/application/application.js';
import { Lead, LeadHousehold } from '../../domain/lead/lead.js';
import { FoundPerson } from '../../domain/vagrant/found-person.js';
import { Commitment, CommitmentCheck } from '../../domain/person/commitment.js';
import { Consent } from '../../domain/person/consent.js';
import { AuditQuery } from '../audit/routes.js';
import { ReviewQuery } from '../benefits/routes.js';
import { CareQuery } from '../cares/routes.js';
import { CaseListQuery, CaseSearch } from '../cases/routes.js';
import { LineQuery } from '../disbursements/routes.js';
import { RecipientQuery } from '../prices/routes.js';
import { EntryQuery, ExpenseQuery } from '../money/routes.js';
import { InstanceQuery } from '../monitoring/list-instances.js';
import { NoticesRead } from '../notices/routes.js';
import { AsOf } from '../people/routes.js';
import { access, type Act } from '../../domain/access.js';
import { BatchFormQuery } from '../task-batches/routes.js';
import { TaskPeopleQuery, TaskViewQuery } from '../tasks/routes.js';

/** What a call of the API is about, and who may make it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As the router writes it, below `/api`. */
  readonly path: string;
  readonly summary: { readonly zh: string; readonly en: string };
  /** The right it needs (`domain/access.ts`); `everybody` is whoever is signed in, `nobody` needs no session. */
  readonly right: Act | 'everybody' | 'nobody';
  /** A second right that it needs. */
  readonly and?: Act;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Takes `cursor` and answers a page. */
  readonly isPaged?: boolean;
  /** What comes back when it goes well; `none` is a status without a body. */
  readonly answer: 'json' | 'none' | 'pdf' | 'csv' | 'xml' | 'file' | 'events';
  readonly status: 200 | 201 | 202 | 204;
  readonly isUpload?: boolean;
}
export interface OperationGroup {
  readonly name: { readonly zh: string; readonly en: string };
  readonly operations: readonly Operation[];
}

type More = Partial<Pick<Operation, 'and' | 'query' | 'body' | 'isPaged' | 'answer' | 'status' | 'isUpload'>>;

/**
 * Every call that people and other programs make below `/api`: who may make it, what it takes, what it means.
 * The schemas are those that the routes parse with. `tests/server/api.spec.ts` holds the table against the routes, the rights and the schemas.
 */
export const operationGroups: readonly OperationGroup[] = [
  group('登录', 'Session', [
    call('post', '/session', 'nobody', '登录', 'Sign in', { body: SignIn }),
    call('get', '/session', 'everybody', '当前用户', 'Who is signed in'),
    call('delete', '/session', 'nobody', '退出', 'Sign out', { status: 204 }),
    call('post', '/session/password', 'everybody', '修改密码', 'Change the password', { body: PasswordChange, status: 204 }),
    call('post', '/session/second-factor', 'everybody', '设置动态码', 'Set up a second factor', { status: 201 }),
    call('post', '/session/second-factor/confirm', 'everybody', '确认动态码', 'Confirm the second factor', { body: FactorCode, status: 204 }),
    call('post', '/session/second-factor/remove', 'everybody', '停用动态码', 'Remove the second factor', { body: FactorRemoval, status: 204 }),
  ]),
  group('账号', 'Accounts', [
    call('get', '/accounts', 'manage-accounts', '账号列表', 'List accounts', { query: AccountQuery, isPaged: true }),
    call('get', '/accounts/areas', 'manage-accounts', '可选地区', 'Areas to place people in'),
    call('post', '/accounts', 'manage-accounts', '新建账号', 'Create an account', { body: NewAccount, status: 201 }),
    call('put', '/accounts/:username', 'manage-accounts', '修改账号', 'Change an account', { body: AccountChange }),
    call('post', '/accounts/:username/reset-password', 'manage-accounts', '重置密码', 'Reset a password', { body: AccountReason }),
    call('post', '/accounts/:username/reset-second-factor', 'manage-accounts', '重置动态码', 'Reset a second factor', { body: AccountReason, status: 204 }),
    call('post', '/accounts/:username/disable', 'manage-accounts', '停用账号', 'Disable an account', { body: AccountReason }),
    call('post', '/accounts/:username/enable', 'manage-accounts', '启用账号', 'Enable an account', { body: AccountReason }),
  ]),
  group('受理', 'Intake', [
    call('post', '/applications', 'submit-application', '提交救助申请', 'Submit an application', { body: Application, status: 202 }),
    call('post', '/emergencies', 'report-emergency', '报告急难', 'Report an emergency', { body: EmergencyReport, status: 202 }),
    call('post', '/found-people', 'report-found-person', '报告街面发现的人', 'Report a person found without means', { body: FoundPerson, status: 202 }),
    call('post', '/leads', 'report-lead', '登记线索', 'Report a lead', { body: Lead, status: 202 }),
    call('post', '/leads/:id/household', 'submit-application', '线索关联家庭', 'Link a lead to a household', { body: LeadHousehold, status: 204 }),
    call('get', '/intakes/:caseId', 'see-cases', '受理进展', 'How far an intake is'),
    call('get', '/townships', 'everybody', '乡镇名录', 'Townships'),
  ]),
  group('个案', 'Cases', [
    call('get', '/cases', 'see-cases', '个案列表', 'List cases', { query: CaseListQuery, isPaged: true }),
    call('post', '/cases/search', 'see-cases', '查找个案', 'Search cases', { body: CaseSearch }),
    call('get', '/cases/:id', 'see-cases', '个案卷宗', 'Read a case'),
    call('post', '/cases/:id/reveal', 'reveal-personal-data', '查看完整信息(记录理由)', 'Open a masked field, with a reason', { body: RevealBody }),
    call('get', '/cases/:id/verifications', 'see-verifications', '经济状况核对', 'Economic verifications'),
    call('get', '/cases/:id/attachments', 'see-cases', '材料列表', 'List attachments'),
    call('post', '/cases/:id/attachments', 'keep-attachments', '上传材料', 'Upload an attachment', { isUpload: true, status: 201 }),
    call('get', '/cases/:id/attachments/:attachmentId/content', 'see-cases', '材料内容', 'Content of an attachment', { answer: 'file' }),
    call('post', '/cases/:id/attachments/:attachmentId/remove', 'keep-attachments', '作废材料', 'Remove an attachment', { body: AttachmentRemoval }),
    call('get', '/cases/:id/papers', 'see-cases', '材料清单', 'Papers that are there and that are missing'),
    call('post', '/cases/:id/paper-notices', 'notify-of-papers', '一次性告知', 'Notify of missing papers', { body: NewPaperNotice, status: 201 }),
    call('get', '/cases/:id/letters', 'see-cases', '文书列表', 'List letters'),
    call('get', '/cases/:id/letters/:letterId/pdf', 'print-letters', '打印文书', 'Print a letter', { answer: 'pdf' }),
    call('get', '/cases/:id/explanations', 'see-verifications', '决定的解释', 'Explain the decisions'),
    call('get', '/cases/:id/decisions/:decisionId/audit-sheet', 'see-verifications', '审计单', 'Audit sheet of a decision', { answer: 'pdf' }),
    call('get', '/cases/:id/appealable', 'see-cases', '可申请复核的决定', 'Decisions that can be appealed against'),
    call('post', '/cases/:id/appeals', 'file-appeal', '申请复核', 'File an appeal', { body: NewAppeal, status: 202 }),
    call('post', '/cases/:id/special-assistance', 'ask-special-assistance', '提出专项救助', 'Ask for special assistance', { body: SpecialRequest, status: 202 }),
    call('post', '/cases/:id/withdrawal', 'withdraw-cases', '撤回申请', 'Withdraw an application', { body: Withdrawal, status: 201 }),
    call('post', '/cases/:id/conferences', 'call-conference', '召集会商', 'Call a case conference', { body: ConferenceBody, answer: 'none', status: 202 }),
  ]),
  group('任务', 'User tasks', [
    call('get', '/tasks', 'see-tasks', '任务列表', 'List tasks', { query: TaskViewQuery.and(tasks.TaskCriteria), isPaged: true }),
    call('get', '/tasks/:key', 'see-tasks', '任务详情', 'Read a task'),
    call('get', '/tasks/:key/people', 'see-tasks', '可选人员', 'People to choose from', { query: TaskPeopleQuery }),
    call('get', '/tasks/:key/return-targets', 'work-on-tasks', '可退回的环节', 'Steps to return to'),
    call('post', '/tasks/:key/claim', 'work-on-tasks', '签收', 'Claim', { body: VersionBody }),
    call('post', '/tasks/:key/release', 'work-on-tasks', '退回本组', 'Release', { body: VersionBody }),
    call('put', '/tasks/:key/draft', 'work-on-tasks', '保存草稿', 'Save a draft', { body: tasks.DraftBody }),
    call('post', '/tasks/:key/complete', 'work-on-tasks', '提交', 'Complete', { body: CompleteBody }),
    call('post', '/tasks/:key/assign', 'assign-tasks', '指派', 'Assign', { body: tasks.HandOverBody }),
    call('post', '/tasks/:key/transfer', 'work-on-tasks', '转办', 'Transfer', { body: tasks.HandOverBody }),
    call('post', '/tasks/:key/delegate', 'work-on-tasks', '委派', 'Delegate', { body: tasks.HandOverBody }),
    call('post', '/tasks/:key/give-opinion', 'work-on-tasks', '提交意见', 'Give an opinion', { body: tasks.OpinionBody }),
    call('post', '/tasks/:key/urge', 'see-tasks', '催办', 'Urge', { body: tasks.UrgeBody }),
    call('post', '/tasks/:key/take-back', 'see-tasks', '撤回', 'Take back', { body: tasks.KeyBody }),
    call('post', '/tasks/:key/add-signers', 'work-on-tasks', '加签', 'Add signers', { body: tasks.AddSignersBody }),
    call('post', '/tasks/:key/withdraw-signer', 'work-on-tasks', '减签', 'Withdraw a signer', { body: tasks.WithdrawSignerBody }),
    call('post', '/tasks/:key/sign', 'work-on-tasks', '会签', 'Sign', { body: tasks.SignBody }),
    call('post', '/tasks/:key/copy', 'work-on-tasks', '抄送', 'Copy', { body: tasks.CopyBody }),
    call('post', '/tasks/:key/follow-up', 'work-on-tasks', '设跟进日期', 'Set a follow-up date', { body: tasks.FollowUpBody }),
    call('post', '/tasks/:key/return', 'work-on-tasks', '退回上一环节', 'Return to an earlier step', { body: tasks.ReturnBody }),
    call('post', '/tasks/:key/read', 'see-tasks', '标为已阅', 'Mark as read', { status: 204 }),
    call('post', '/task-batches', 'see-tasks', '批量办理', 'Act on many tasks', { body: tasks.BatchBody, status: 202 }),
    call('post', '/task-batches/form', 'work-on-tasks', '批量办结的表单', 'The form of a bulk decision', { body: BatchFormQuery }),
    call('get', '/task-batches/:id', 'see-tasks', '批量结果', 'Results of a bulk act'),
    call('get', '/task-filters', 'see-tasks', '保存的筛选', 'Saved filters'),
    call('post', '/task-filters', 'see-tasks', '保存筛选', 'Save a filter', { body: tasks.SaveFilterBody, status: 201 }),
    call('delete', '/task-filters/:id', 'see-tasks', '删除筛选', 'Remove a filter', { status: 204 }),
    call('get', '/substitutions', 'see-tasks', '代办设置', 'List substitutions', { isPaged: true }),
    call('get', '/substitutes', 'see-tasks', '可代办人员', 'Who could stand in'),
    call('post', '/substitutions', 'see-tasks', '设置代办', 'Set a substitution', { body: tasks.SubstitutionBody, status: 201 }),
    call('post', '/substitutions/:id/end', 'see-tasks', '结束代办', 'End a substitution'),
  ]),
  group('人员与家庭', 'People and households', [
    call('get', '/people', 'see-people', '人员列表', 'List people', { isPaged: true }),
    call('post', '/people/search', 'see-people', '查找人员', 'Search people', { body: PeopleSearch }),
    call('post', '/people/duplicates', 'write-people', '查重', 'Check for duplicates', { body: DuplicateCheck }),
    call('post', '/people', 'write-people', '登记人员', 'Enter a person', { body: NewPerson, status: 201 }),
    call('get', '/people/:id', 'see-people', '人员信息', 'Read a person', { query: AsOf }),
    call('put', '/people/:id', 'write-people', '变更人员', 'Change a person', { body: PersonChange, status: 204 }),
    call('post', '/people/:id/open', 'write-people', '打开修改(记录)', 'Open for change'),
    call('post', '/people/:id/reveal', 'see-people', '查看完整信息(记录理由)', 'Open a masked field, with a reason', { and: 'reveal-personal-data', body: PersonReveal }),
    call('get', '/people/:id/readings', 'see-people', '查阅记录', 'Who read it'),
    call('get', '/people/:id/duplicates', 'see-people', '疑似重复', 'Possible duplicates'),
    call('post', '/people/:id/merge', 'merge-people', '合并', 'Merge', { body: PersonMerge, status: 204 }),
    call('post', '/people/:id/undo-merge', 'merge-people', '撤销合并', 'Undo a merge', { body: MergeUndo, status: 204 }),
    call('post', '/people/:id/consents', 'write-people', '登记授权', 'Record a consent', { body: Consent, status: 204 }),
    call('post', '/people/:id/consents/:consentId/withdraw', 'write-people', '撤回授权', 'Withdraw a consent', { body: ConsentWithdrawal, status: 204 }),
    call('post', '/people/:id/commitments', 'write-people', '登记承诺', 'Record a commitment', { body: Commitment, status: 204 }),
    call('post', '/people/:id/commitments/:commitmentId/check', 'write-people', '核实承诺', 'Check a commitment', { body: CommitmentCheck, status: 204 }),
    call('get', '/households', 'see-people', '家庭列表', 'List households', { isPaged: true }),
    call('post', '/households/search', 'see-people', '查找家庭', 'Search households', { body: PeopleSearch }),
    call('post', '/households', 'write-people', '登记家庭', 'Enter a household', { body: NewHousehold, status: 201 }),
    call('get', '/households/:id', 'see-people', '家庭信息', 'Read a household', { query: AsOf }),
    call('put', '/households/:id', 'write-people', '变更家庭', 'Change a household', { body: HouseholdChange, status: 204 }),
    call('get', '/households/:id/readings', 'see-people', '查阅记录', 'Who read it'),
    call('get', '/households/:id/benefits', 'see-people', '家庭待遇', 'Benefits of a household'),
    call('post', '/households/:id/change-reports', 'report-change', '报告重大变化', 'Report a major change', { body: ChangeReport, status: 202 }),
    call('get', '/reviews', 'see-people', '定期核查清单', 'Reviews that are due', { query: ReviewQuery, isPaged: true }),
    call('get', '/cares', 'see-cares', '特困照料清单', 'Care of tekun people', { query: CareQuery, isPaged: true }),
    call('get', '/cares/:id', 'see-cares', '一人的照料', 'The care of one person'),
    call('post', '/cares/:id/withdrawal', 'report-caregiver-withdrawal', '登记照料人退出', 'The caregiver withdraws', { body: CaregiverWithdrawal, status: 202 }),
    call('post', '/cares/:id/reveal', 'see-cares', '查看照料人信息(记录理由)', 'Who cares, with a reason', { and: 'reveal-personal-data', body: CaregiverReveal }),
  ]),
  group('资金', 'Money', [
    call('get', '/funds', 'see-funds', '资金账户', 'Funds'),
    call('get', '/funds/:code/entries', 'see-funds', '资金流水', 'Entries of a fund', { query: EntryQuery, isPaged: true }),
    call('get', '/funds/reserve-report.csv', 'see-funds', '导出储备金情况', 'Export how the reserve funds stand', { answer: 'csv' }),
    call('get', '/funds/:code/expenses', 'see-funds', '储备金支出与说明', 'Expenses of a reserve fund, each with its explanation', { query: ExpenseQuery, isPaged: true }),
    call('post', '/disbursements', 'order-disbursement', '发起按月发放', 'Order a disbursement', { body: OrderDisbursement, status: 202 }),
    call('get', '/disbursements', 'see-disbursements', '发放批次', 'List batches', { isPaged: true }),
    call('get', '/disbursements/:id', 'see-disbursements', '批次详情', 'Read a batch'),
    call('get', '/disbursements/:id/lines', 'see-disbursements', '批次明细', 'Lines of a batch', { query: LineQuery, isPaged: true }),
    call('get', '/disbursements/:id/left-out', 'see-disbursements', '未列入名册', 'Left out of a batch', { isPaged: true }),
    call('get', '/disbursements/:id/lines.csv', 'export-disbursements', '导出明细(脱敏)', 'Export the lines, masked', { answer: 'csv' }),
    call('post', '/disbursements/:id/settle', 'order-disbursement', '处理对账差异', 'Settle a finding', { body: SettleFinding, status: 204 }),
    call('post', '/disbursements/:id/file', 'handle-bank-files', '下载报盘文件', 'Download a bank file', { body: BankAnswer.pick({ fileId: true }), answer: 'csv' }),
    call('post', '/disbursements/:id/answer', 'handle-bank-files', '登记回盘文件', 'Keep an answer file', { body: BankAnswer, status: 202 }),
  ]),
  group('慈善与志愿', 'Charities and volunteers', [
    call('post', '/cases/:id/charity-needs', 'raise-charity-need', '为个案征集社会帮扶', 'Look for help by others', { body: RaiseNeed, status: 202, answer: 'none' }),
    call('get', '/charity/needs', 'see-published-needs', '公布的需求(不含身份)', 'Published needs, without identity', { isPaged: true }),
    call('get', '/charity/offers', 'see-charity-offers', '报来的帮扶', 'Offers', { isPaged: true }),
    call('get', '/charity/nominations', 'see-published-needs', '表彰推荐', 'Nominations', { isPaged: true }),
  ]),
  group('购买服务', 'Bought services', [
    call('get', '/agencies', 'see-agencies', '服务机构名册', 'The register of agencies', { isPaged: true }),
    call('post', '/agencies', 'keep-agencies', '登记机构', 'Enter an agency', { body: NewAgency, status: 201, answer: 'none' }),
    call('put', '/agencies/:id', 'keep-agencies', '变更机构', 'Change an agency', { body: AgencyChange, status: 204 }),
    call('post', '/cases/:id/service-orders', 'order-service', '下服务单', 'Order a service', { body: OrderService, status: 202, answer: 'none' }),
  ]),
  group('受灾救助', 'Disaster relief', [
    call('get', '/disasters/:id', 'see-disaster-victims', '受灾登记情况', 'How far a register is'),
    call('get', '/disasters/:id/households', 'see-disaster-victims', '受灾户', 'Households struck', { isPaged: true }),
    call('put', '/disasters/:id/households/:householdId', 'register-disaster-victims', '登记受灾户', 'Register or correct a household', { body: RegisterVictim, status: 204 }),
  ]),
  group('资金审计', 'Audits of funds', [
    call('get', '/audits/:id', 'see-audits', '审计情况', 'How far an audit is'),
    call('get', '/audits/:id/items', 'see-audits', '审计发现的异常', 'Anomalies', { isPaged: true }),
    call('get', '/audits/:id/payments', 'see-audits', '审计列出的发放', 'Payments that an audit listed', { isPaged: true }),
    call('post', '/audits/:id/items/:itemId/verdict', 'mark-audit-items', '认定', 'Mark an anomaly', { body: MarkAuditItem, status: 204 }),
    call('post', '/audits/:id/items/:itemId/decision', 'decide-recovery', '决定追回', 'Decide about a finding', { body: DecideAuditItem, status: 204 }),
    call('post', '/audits/:id/items/:itemId/repayments', 'book-repayment', '登记还款', 'Book a repayment', { body: BookRepayment, status: 204 }),
  ]),
  group('事项', 'Matters', [
    call('get', '/matters/kinds', 'see-matters', '可以发起的事项', 'What one may begin'),
    call('post', '/matters', 'see-matters', '发起事项', 'Begin a matter', { body: NewMatter, status: 202 }),
    call('get', '/matters', 'see-matters', '事项', 'List matters', { isPaged: true }),
    call('get', '/matters/:id', 'see-matters', '事项详情', 'Read a matter'),
  ]),
  group('价格临时补贴', 'Price subsidies', [
    call('post', '/price-runs', 'import-price-index', '导入当月指数', "Import a month's index", { body: ImportPriceIndex, status: 202 }),
    call('get', '/price-runs', 'see-price-runs', '历次补贴', 'List runs', { isPaged: true }),
    call('get', '/price-runs/:id', 'see-price-runs', '补贴详情', 'Read a run'),
    call('get', '/price-runs/:id/recipients', 'see-price-runs', '发放名单', 'Whom a run pays', { query: RecipientQuery, isPaged: true }),
  ]),
  group('标准调整', 'Changes of standards', [
    call('get', '/standard-changes', 'see-standards', '历次调整', 'List changes of standards', { isPaged: true }),
    call('get', '/standard-changes/:id', 'see-standards', '测算与核算结果', 'What a change comes to'),
  ]),
  group('监督检查', 'Inspections', [
    call('post', '/inspections', 'order-inspection', '发起监督检查', 'Order an inspection', { body: OrderInspection, status: 202 }),
    call('get', '/inspections', 'see-inspections', '监督检查', 'List inspections', { isPaged: true }),
    call('get', '/inspections/published', 'see-published-inspections', '公示的检查结果', 'Published results of inspections', { isPaged: true }),
    call('get', '/inspections/:id', 'see-inspections', '检查详情', 'Read an inspection'),
    call('get', '/inspections/:id/items', 'see-inspections', '被检查的个案', 'Cases that are inspected', { isPaged: true }),
    call('get', '/inspections/:id/recomputed', 'see-inspections', '复算抽取', 'Make the draw again from its seed'),
  ]),
  group('标准与参数', 'Policy parameters', [
    call('get', '/policy', 'see-policy', '现行标准', 'Versions in force and proposed'),
    call('post', '/policy/preview', 'propose-policy', '试算影响', 'Effect of a proposal', { body: PolicyPreview }),
    call('post', '/policy/proposals', 'propose-policy', '提出修改', 'Propose a version', { body: PolicyProposal, status: 204 }),
    call('post', '/policy/proposals/:proposalId/confirm', 'confirm-policy', '确认', 'Confirm', { body: PolicyDecisionBody, status: 204 }),
    call('post', '/policy/proposals/:proposalId/refuse', 'confirm-policy', '不予确认', 'Refuse', { body: PolicyDecisionBody, status: 204 }),
    call('post', '/policy/proposals/:proposalId/withdraw', 'propose-policy', '撤回提议', 'Withdraw', { body: PolicyDecisionBody, status: 204 }),
  ]),
  group('一事一议', 'Meetings', [
    call('get', '/meetings', 'attend-meetings', '会议列表', 'List meetings', { isPaged: true }),
    call('post', '/meetings', 'call-meetings', '召集会议', 'Call a meeting', { body: NewMeeting, status: 201 }),
    call('get', '/meetings/waiting', 'call-meetings', '待上会事项', 'Matters that wait', { isPaged: true }),
    call('get', '/meetings/candidates', 'call-meetings', '可邀请成员', 'Members to invite'),
    call('get', '/meetings/like-cases', 'attend-meetings', '类似个案', 'Like cases', { query: LikeCaseQuery, isPaged: true }),
    call('get', '/meetings/:id', 'attend-meetings', '会议', 'Read a meeting'),
    call('get', '/meetings/:id/minutes.pdf', 'attend-meetings', '会议纪要', 'Minutes', { answer: 'pdf' }),
    call('post', '/meetings/:id/settle', 'call-meetings', '固定议程', 'Settle the agenda', { status: 204 }),
    call('post', '/meetings/:id/cancel', 'call-meetings', '取消会议', 'Cancel', { body: MeetingReason, status: 204 }),
    call('post', '/meetings/:id/attend', 'attend-meetings', '签到', 'Attend', { status: 204 }),
    call('post', '/meetings/:id/open', 'attend-meetings', '开会', 'Open', { status: 204 }),
    call('post', '/meetings/:id/close', 'attend-meetings', '结束会议', 'Close', { status: 204 }),
    call('get', '/discussions/:id/packet', 'attend-meetings', '个案材料', 'Frozen case packet'),
    call('post', '/discussions/:id/interest', 'attend-meetings', '申报利害关系', 'Declare an interest', { body: InterestBody, status: 204 }),
    call('post', '/discussions/:id/vote', 'attend-meetings', '表决', 'Vote', { body: VoteBody, status: 204 }),
    call('post', '/discussions/:id/open-vote', 'attend-meetings', '开始表决', 'Open the vote', { body: MotionBody, status: 204 }),
    call('post', '/discussions/:id/close-vote', 'attend-meetings', '结束表决', 'Close the vote', { status: 204 }),
    call('post', '/discussions/:id/defer', 'attend-meetings', '暂缓', 'Defer', { body: MeetingReason, status: 204 }),
    call('post', '/discussions/:id/no-quorum', 'attend-meetings', '人数不足改期', 'No quorum', { status: 204 }),
  ]),
  group('监督', 'Supervision', [
    call('get', '/monitoring/instances', 'see-instances', '流程实例', 'List process instances', { query: InstanceQuery, isPaged: true }),
    call('get', '/monitoring/instances/:key', 'see-instances', '实例详情', 'Read an instance'),
    call('post', '/monitoring/incidents/:key/retry', 'retry-incident', '重试故障', 'Retry an incident', { body: RetryBody, status: 202 }),
    call('get', '/monitoring/rebuilds/last', 'rebuild-read-model', '上次核对与重建', 'The last rebuild of the read model'),
    call('post', '/monitoring/rebuilds', 'rebuild-read-model', '核对并重建', 'Rebuild the read model', { body: RebuildBody, status: 202 }),
    call('get', '/monitoring/status', 'see-instances', '引擎状态', 'Status of engine and read model'),
    call('get', '/definitions', 'see-definitions', '流程定义', 'Deployed definitions'),
    call('get', '/definitions/:key/xml', 'see-definitions', '流程图文件', 'XML of a definition', { answer: 'xml' }),
    call('post', '/definitions', 'deploy-diagram', '部署', 'Deploy', { body: DeployBody, status: 201 }),
    call('get', '/measures', 'see-definitions', '措施落实', 'Measures and the steps that carry them out'),
    call('get', '/audit', 'see-audit', '审计记录', 'Audit entries of a case', { query: AuditQuery }),
    call('get', '/audit/check', 'see-audit', '校验审计链', 'Check the audit chain'),
    call('get', '/notices', 'everybody', '通知', 'Notices to the office', { isPaged: true }),
    call('get', '/notices/unread', 'everybody', '未读数', 'Count of unread notices'),
    call('post', '/notices/read', 'everybody', '标为已读', 'Mark as read', { body: NoticesRead, status: 204 }),
    call('get', '/events', 'everybody', '变化推送', 'What changed, as server-sent events', { answer: 'events' }),
    call('get', '/openapi.json', 'everybody', '接口说明', 'This description'),
  ]),
];

function group(zh: string, en: string, operations: readonly Operation[]): OperationGroup {
  return { name: { zh, en }, operations };
}

function call(method: Operation['method'], path: string, right: Operation['right'], zh: string, en: string, more: More = {}): Operation {
  return { method, path, right, summary: { zh, en }, answer: more.status === 204 ? 'none' : 'json', status: 200, ...more };
}

/** Who may make that call; everybody and nobody are no roles. */
export function rolesWith({ right, and }: Operation): readonly Role[] {
  if (right === 'nobody') return [];
  const first: readonly Role[] = right === 'everybody' ? roles : access[right];
  return and === undefined ? first : first.filter((role) => (access[and] as readonly Role[]).includes(role));
}
