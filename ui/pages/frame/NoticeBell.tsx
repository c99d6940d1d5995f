import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnreadNotices } from '../../api/use-notices.js';

/** How many notices of the office this person has not read; leads to them. */
export function NoticeBell() {
  const { t } = useTranslation();
  const count = useUnreadNotices();
  const words = count === 0 ? t('caseFile.notices') : t('caseFile.unread', { count });
  return (
    <Link to="/notices" className="notice-bell" aria-label={words} title={words} data-testid="notice-bell" data-count={count}>
      <BellOutlined />
      {count > 0 && <span className="notice-count number">{count > 98 ? '99+' : count}</span>}
    </Link>
  );
}
