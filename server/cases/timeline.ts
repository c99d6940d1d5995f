import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import type { TimelineEntry } from '../../domain/api.js';
import type { Forms } from '../tasks/forms.js';
import { verbNames } from '../tasks/verb-names.js';
import { verbViews } from '../tasks/verb-views.js';
import { actDetails } from './act-details.js';
import type { CaseParts } from './case-parts.js';

const channels: Readonly<Record<string, string>> = { window: '窗口', hotline: '热线', coordinator: '村（社区）协理员', discovery: '主动发现', department: '部门通报', neighbor: '邻里反映', platform: '监测平台', patrol: '巡查', 'own-request': '本人求助', report: '群众报告', hospital: '医院' };
const beginnings: Readonly<Record<string, string>> = { 'periodic-reverification': '开始定期核查', 'change-report': '收到变化报告', 'tekun-care': '开始落实照料', 'service-order': '收到服务单', 'disaster-relief': '登记为受灾户', appeal: '收到复核申请', 'special-assistance': '提出专项救助', 'vagrant-aid': '发现需要救助的人' };
const approvals = new Set(['confirm', 'approveQuickly', 'approveAfterwards', 'laterStages', 'resolveNotConfirmed', 'decideAppeal', 'redecideAid', 'decideAid']);

/** Everything that happened in a case, in order: the report, what people did, what the system did, what went wrong. */
export async function timeline(
  { file, reporterName, ...parts }: Happened & { readonly file: CaseDocument; readonly reporterName: string | undefined },
  forms: Forms,
  cipher: FieldCipher,
): Promise<readonly TimelineEntry[]> {
  const reported: TimelineEntry = {
    at: file.reportedAt,
    kind: 'reported',
    title: `${beginnings[file.program] ?? (file.signal !== undefined ? '接到线索' : file.householdId === undefined ? '收到急难报告' : '收到救助申请')}（${channels[file.channel] ?? file.channel}）`,
    ...(reporterName !== undefined && { actorName: reporterName }),
  };
  return timelineFrom(reported, parts, forms, cipher);
}

type Happened = Pick<CaseParts, 'acts' | 'actedOn' | 'events' | 'incidents'>;

/** What followed a beginning, in order. */
export async function timelineFrom(
  begun: TimelineEntry,
  { acts, actedOn, events, incidents }: Happened,
  forms: Forms,
  cipher: FieldCipher,
): Promise<readonly TimelineEntry[]> {
  const done = await Promise.all(
    acts.map(async (act): Promise<TimelineEntry> => ({
      at: act.at,
      kind: act.kind === undefined && approvals.has(act.elementId) ? 'decision' : 'task',
      title: act.returnTo ? `退回“${act.returnTo.name}”（自“${act.elementName}”）` : act.elementName,
      actorName: act.forName === undefined ? act.byName : `${act.byName}（代 ${act.forName}）`,
      details: await actDetails(act, forms, cipher),
    })),
  );
  const happened = events.map(({ at, kind, title, details }): TimelineEntry => ({ at, kind, title, ...(details && { details }) }));
  const failed = incidents.map(({ at, state, message }): TimelineEntry => ({
    at,
    kind: 'incident',
    title: state === 'open' ? '系统办理受阻' : '系统办理受阻（已处理）',
    details: [{ label: '原因', value: message.slice(0, 300) }],
  }));
  return [begun, ...done, ...actedOn.flatMap((task) => verbEntries(task, cipher)), ...happened, ...failed].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Claims are left out: who completes it stands there anyway. */
function verbEntries(task: CaseParts['actedOn'][number], cipher: FieldCipher): readonly TimelineEntry[] {
  return verbViews(task, cipher)
    .filter(({ kind }) => kind !== 'claim' && kind !== 'follow-up')
    .map(({ at, kind, byName, forName, toNames, text }) => ({
      at,
      kind: 'handling',
      title: `${verbNames[kind]}：${task.name ?? task.elementId}${toNames ? ` → ${toNames.join('、')}` : ''}`,
      actorName: forName === undefined ? byName : `${byName}（代 ${forName}）`,
      ...(text !== undefined && { details: [{ label: '说明', value: text }] }),
    }));
}
