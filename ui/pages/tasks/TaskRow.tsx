import { UserOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSummary, TaskView } from '../../../domain/api.js';
import { DueDate } from '../../components/DueDate.js';
import { TaskTags } from './TaskTags.js';

interface Props {
  readonly task: TaskSummary;
  readonly view: TaskView;
  readonly isOpen: boolean;
  /** Where `j` or `k` went. */
  readonly isCurrent: boolean;
  /** Set while several are being selected. */
  readonly selection?: { readonly isSelected: boolean; readonly onToggle: () => void } | undefined;
}

export function TaskRow({ task, view, isOpen, isCurrent, selection }: Props) {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // With the focus comes `Enter`, and the row scrolls into sight.
    if (isCurrent) link.current?.focus();
  }, [isCurrent]);
  return (
    <li
      className={['task-row', isOpen && 'task-row-open', isCurrent && 'task-row-current'].filter(Boolean).join(' ')}
      data-testid={`task-row-${task.taskKey}`}
      data-element-id={task.elementId}
      data-receipt-number={task.receiptNumber}
    >
      {selection && (
        <Checkbox
          checked={selection.isSelected}
          onChange={selection.onToggle}
          aria-label={t('inbox.selectTask', { name: task.name, receiptNumber: task.receiptNumber })}
          data-testid={`select-${task.taskKey}`}
        />
      )}
      <Link
        ref={link}
        to="/tasks/$key"
        params={{ key: task.taskKey }}
        search={(search) => ({ ...search, view })}
        aria-current={isOpen ? 'true' : undefined}
      >
        <span className="task-row-line">
          <strong>{task.name}</strong>
          <DueDate due={task} />
        </span>
        <span className="task-row-line quiet">
          <span>{[task.personName, task.townshipName].filter(Boolean).join(' · ')}</span>
          <span>{task.receiptNumber}</span>
        </span>
        <TaskTags task={task} />
        {(view === 'group' || view === 'area') && (
          <span className="task-row-line quiet">
            <span>
              <UserOutlined /> {task.assigneeName ?? t('tasks.newTag')}
            </span>
          </span>
        )}
      </Link>
    </li>
  );
}
