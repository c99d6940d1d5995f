import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { User } from '../../../domain/api.js';

// A menu brings a fifth of what the first page would load; it comes when it is asked for.
const OpenUserMenu = lazy(() => import('./OpenUserMenu.js').then(({ OpenUserMenu: component }) => ({ default: component })));

export function UserMenu({ user }: { readonly user: User }) {
  const [wasAsked, setAsked] = useState(false);
  const name = (
    <span className="user-menu-words">
      <span className="user-name">{user.name}</span>
      <span className="user-area">{user.areaName}</span>
      <DownOutlined />
    </span>
  );
  const button = (
    <Button type="text" className="user-menu" data-testid="user-menu" aria-haspopup="menu" onClick={() => setAsked(true)}>
      {name}
    </Button>
  );
  if (!wasAsked) return button;
  return (
    <Suspense fallback={button}>
      <OpenUserMenu user={user}>{name}</OpenUserMenu>
    </Suspense>
  );
}
