import type { Letter, LetterBlock } from '../letter/letter.js';
import { formatFen } from '../money/fen.js';
import type { Minutes, MinutesItem } from './minutes.js';

const outcomes = { approved: '同意救助', refused: '不予救助', deferred: '暂缓，补充事实后再议', 'no-quorum': '有表决权的到会成员不足法定人数，改期' } as const;
const choiceNames = { for: '赞成', against: '反对', abstain: '弃权' } as const;
const reasons = { declared: '申报有利害关系', 'by-case': '办理过此案' } as const;

/** The minutes on paper. The checksum at the foot is that of the content kept in the system. */
export function minutesLetter(minutes: Minutes, checksum: string): Letter {
  const { number, mode, openedAt, closedAt, place, secretary, chair, present, absent, items } = minutes;
  return {
    title: '县级社会救助协调机制会议纪要',
    number,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: '方式', value: mode === 'written' ? '书面表决' : '现场会议' },
          { label: '开会', value: localTime(openedAt) },
          { label: '结束', value: localTime(closedAt) },
          { label: '地点', value: place },
          { label: '召集人', value: chair },
          { label: '记录', value: secretary },
          ...(mode === 'written' ? [] : [{ label: '到会', value: present.join('、') || '无' }, { label: '缺席', value: absent.join('、') || '无' }]),
        ],
      },
      ...items.flatMap((item, index) => itemBlocks(item, index + 1)),
      { kind: 'signature', office: '县级社会救助协调机制', date: localTime(closedAt).slice(0, 10), signers: ['召集人', '秘书'] },
    ],
    footer: `内容校验值 ${checksum}`,
    writtenAt: closedAt,
  };
}

function itemBlocks(item: MinutesItem, order: number): readonly LetterBlock[] {
  const { receiptNumber, facts, packetHash, withdrawn, quorum, motion, votes, count, outcome, approvedFen = 0, reason } = item;
  const dissent = votes.filter(({ choice }) => choice === 'against');
  return [
    { kind: 'heading', text: `${order}. 个案 ${receiptNumber}` },
    {
      kind: 'facts',
      rows: [
        ...facts.filter(({ value }) => value !== receiptNumber),
        { label: '会议材料校验值', value: packetHash.slice(0, 16) || '未固定' },
        { label: '回避', value: withdrawn.map(({ name, why }) => `${name}（${reasons[why]}）`).join('、') || '无' },
        ...(quorum ? [{ label: '法定人数', value: `需 ${quorum.needed} 人，到会 ${quorum.present} 人（有表决权 ${quorum.entitled} 人）` }] : []),
        ...(motion
          ? [
              { label: '表决事项', value: `同意救助 ${formatFen(motion.amountFen)}` },
              { label: '理由', value: motion.grounds },
              ...(motion.conditions === undefined ? [] : [{ label: '附带条件', value: motion.conditions }]),
            ]
          : []),
        ...(count ? [{ label: '表决结果', value: `赞成 ${count.for}，反对 ${count.against}，弃权 ${count.abstain}，未投 ${count.missing}` }] : []),
        { label: '决定', value: outcome === 'approved' ? `${outcomes.approved} ${formatFen(approvedFen)}` : outcomes[outcome] },
        ...(reason === undefined ? [] : [{ label: '原因', value: reason }]),
      ],
    },
    ...(votes.length === 0
      ? []
      : [{ kind: 'table' as const, head: ['成员', '表决', '意见'], rows: votes.map(({ name, choice, opinion }) => [name, choiceNames[choice], opinion ?? '']) }]),
    ...(dissent.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: `不同意见：${dissent.map(({ name, opinion }) => `${name}${opinion === undefined ? '' : `：${opinion}`}`).join('；')}` }]),
  ];
}

/** Of the office: `2026-11-23 14:05`. */
function localTime(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
