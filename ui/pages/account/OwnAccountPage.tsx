import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/use-session.js';
import { PageHeader } from '../../components/PageHeader.js';
import { WithMessages } from '../../components/WithMessages.js';
import { OwnPassword } from './OwnPassword.js';
import { SecondFactor } from './SecondFactor.js';
import '../cases/case.css';

/** One's own password and second factor; where a session that needs one of them lands first. */
export function OwnAccountPage() {
  const { t } = useTranslation();
  const user = useSession();
  if (!user) return null;
  return (
    <WithMessages>
      <div className="page own-account">
        <PageHeader title={t('accounts.own')}>
          <span className="quiet">
            {user.username} · {t(`common.role.${user.role}`)} · {user.areaName}
          </span>
        </PageHeader>
        {user.needs && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t(user.needs === 'password' ? 'accounts.needsPassword' : 'accounts.needsFactor')}
            data-testid="account-need"
          />
        )}
        <OwnPassword />
        {user.needs !== 'password' && <SecondFactor isSet={user.hasSecondFactor === true} />}
      </div>
    </WithMessages>
  );
}
