import { DownOutlined, LogoutOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../domain/api.js';
import { useSignOut } from '../../api/use-sign-out.js';

export function UserMenu({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const leave = () => signOut.mutate(undefined, { onSettled: () => void navigate({ to: '/sign-in', search: {} }) });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${t(`common.role.${user.role}`)} · ${user.areaName}` },
          { key: 'sign-out', icon: <LogoutOutlined />, label: <span data-testid="sign-out">{t('frame.signOut')}</span>, onClick: leave },
        ],
      }}
    >
      <Button type="text" className="user-menu" data-testid="user-menu">
        <span className="user-name">{user.name}</span>
        <span className="user-area">{user.areaName}</span>
        <DownOutlined />
      </Button>
    </Dropdown>
  );
}
