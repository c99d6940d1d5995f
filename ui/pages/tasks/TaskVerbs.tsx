import { MoreOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/api.js';
import type { VerbKind } from '../../../domain/api-tasks.js';
import { useTaskVerb } from '../../api/use-task-verb.js';

// Dialogs bring forms and date fields along; they come when one is asked for.
const VerbDialog = lazy(() => import('./verbs/VerbDialog.js').then(({ VerbDialog: component }) => ({ default: component })));

/** Shown as buttons where they are what the person is here for. */
const main: readonly VerbKind[] = ['sign', 'give-opinion', 'assign'];
const more: readonly VerbKind[] = ['return', 'transfer', 'delegate', 'add-signers', 'copy', 'follow-up', 'urge'];
/** After these the task is no longer in the reader's hands. */
const leaving: readonly VerbKind[] = ['return', 'transfer', 'delegate', 'give-opinion'];

/** What else can be done with the task: the server says what this person may do now. */
export function TaskVerbs({ detail }: { readonly detail: TaskDetail }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const verb = useTaskVerb();
  const [kind, setKind] = useState<VerbKind>();
  const may = (list: readonly VerbKind[]) => list.filter((one) => detail.may.includes(one));
  const menu = may(more);

  const close = () => {
    verb.reset();
    setKind(undefined);
  };
  const send = (done: VerbKind, body: object) =>
    verb.mutate(
      { kind: done, taskKey: detail.task.taskKey, body },
      {
        onSuccess: () => {
          close();
          void message.success(t('inbox.done', { verb: t(`inbox.verb.${done}`) }));
          if (leaving.includes(done)) void navigate({ to: '/tasks', search: (search: object) => search });
        },
      },
    );
  return (
    <>
      {may(main).map((one) => (
        <Button key={one} type="primary" onClick={() => setKind(one)} data-testid={`verb-${one}`}>
          {t(`inbox.verb.${one}`)}
        </Button>
      ))}
      {menu.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            items: menu.map((one) => ({
              key: one,
              label: <span data-testid={`verb-${one}`}>{t(`inbox.verb.${one}`)}</span>,
              onClick: () => setKind(one),
            })),
          }}
        >
          <Button icon={<MoreOutlined />} data-testid="task-more" aria-haspopup="menu">
            {t('inbox.more')}
          </Button>
        </Dropdown>
      )}
      {kind && (
        <Suspense>
          <VerbDialog
            kind={kind}
            detail={detail}
            busy={verb.isPending}
            error={verb.error}
            onSend={(body) => send(kind, body)}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
