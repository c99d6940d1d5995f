import { LogoutOutlined, SafetyOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../domain/api.js';
import { useSignOut } from '../../api/use-sign-out.js';
import { pages } from './workplaces.js';

/** Opens at once: whoever sees it has pressed the button already. */
export function OpenUserMenu({ user, children }: { readonly user: User; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [isOpen, setOpen] = useState(true);
  const leave = () => signOut.mutate(undefined, { onSettled: () => void navigate({ to: '/sign-in', search: {} }) });
  return (
    <Dropdown
      trigger={['click']}
      open={isOpen}
      onOpenChange={setOpen}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${t(`common.role.${user.role}`)} · ${user.areaName}` },
          ...(pages.substitutions.roles.includes(user.role)
            ? [{ key: 'substitutions', icon: <UserSwitchOutlined />, label: <span data-testid="open-substitutions">{t('frame.substitutions')}</span>, onClick: () => void navigate({ to: '/substitutions' }) }]
            : []),
          { key: 'account', icon: <SafetyOutlined />, label: <span data-testid="open-account">{t('frame.ownAccount')}</span>, onClick: () => void navigate({ to: '/account' }) },
          { key: 'sign-out', icon: <LogoutOutlined />, label: <span data-testid="sign-out">{t('frame.signOut')}</span>, onClick: leave },
        ],
      }}
    >
      <Button type="text" className="user-menu" data-testid="user-menu" aria-haspopup="menu" aria-expanded={isOpen} autoFocus>
        {children}
      </Button>
    </Dropdown>
  );
}
