import { CalendarOutlined, CheckOutlined, ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../domain/api.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { formatDate } from './format-date.js';

type Due = Pick<TaskSummary, 'dueAt' | 'workingDaysLeft' | 'isOverdue' | 'deadlineBasis' | 'completedAt'>;

/** `还剩 3 个工作日`, `已逾期 2 个工作日`: icon and word, with the date and the legal basis in the tooltip. */
export function DueDate({ due }: { readonly due: Due }) {
  const { t, i18n } = useTranslation();
  if (due.completedAt) {
    return (
      <span className="due due-done">
        <CheckOutlined /> {t('tasks.completedAt', { date: formatDate(due.completedAt, i18n.language) })}
      </span>
    );
  }
  if (!due.dueAt) return null;

  // No working day is left also before a weekend: only the same date is today.
  const dueWords = (dueAt: string) =>
    civilDate(new Date(dueAt)) === civilDate(new Date()) ? t('tasks.dueToday') : t('tasks.dueAt', { date: formatDate(dueAt, i18n.language, 'time') });
  const left = due.workingDaysLeft ?? 0;
  const lateDays = Math.max(0, -left);
  const [tone, icon, words] = due.isOverdue
    ? (['overdue', <WarningFilled key="icon" />, lateDays > 0 ? t('tasks.overdue', { count: lateDays }) : t('tasks.overdueToday')] as const)
    : left <= 0
      ? (['soon', <ClockCircleOutlined key="icon" />, dueWords(due.dueAt)] as const)
      : ([left <= 2 ? 'soon' : 'calm', <CalendarOutlined key="icon" />, t('tasks.left', { count: left })] as const);
  const hint = [t('tasks.due', { date: formatDate(due.dueAt, i18n.language, 'time') }), due.deadlineBasis && t('tasks.basis', { basis: due.deadlineBasis })];
  return (
    <Tooltip title={<span className="lines">{hint.filter(Boolean).join('\n')}</span>}>
      <span className={`due due-${tone}`}>
        {icon} {words}
      </span>
    </Tooltip>
  );
}
