import { BellFilled, FlagFilled, RollbackOutlined, SignatureOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../domain/api.js';

/** From here on it is marked as pressing. */
const highPriority = 50;

/** What sets the task apart: icon and word. */
export function TaskTags({ task }: { readonly task: TaskSummary }) {
  const { t } = useTranslation();
  const isOpen = task.completedAt === undefined;
  return (
    <span className="task-tags">
      {isOpen && task.priority >= highPriority && (
        <Tag color="error" icon={<FlagFilled />}>
          {t('inbox.pressing')}
        </Tag>
      )}
      {isOpen && task.urges > 0 && (
        <Tag color="warning" icon={<BellFilled />}>
          {t('inbox.urgedTimes', { count: task.urges })}
        </Tag>
      )}
      {isOpen && task.delegatedByName && <Tag icon={<UserSwitchOutlined />}>{t('inbox.delegatedBy', { name: task.delegatedByName })}</Tag>}
      {task.signing && (
        <Tag icon={<SignatureOutlined />}>
          {t('inbox.verb.sign')} {task.signing.signed}/{task.signing.all}
        </Tag>
      )}
      {task.wasReturned && <Tag icon={<RollbackOutlined />}>{t('inbox.wasReturned')}</Tag>}
      {task.isUnread && <Tag color="processing">{t('inbox.unread')}</Tag>}
    </span>
  );
}
