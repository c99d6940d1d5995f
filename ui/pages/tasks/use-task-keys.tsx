import { Modal } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../domain/api.js';

interface TaskKeys {
  /** Where `j` or `k` went; nothing before their first use. */
  readonly movedTo: string | undefined;
  /** The list of keys, shown after `?`. */
  readonly help: ReactNode;
}

interface Acts {
  readonly open: (taskKey: string) => void;
  /** Left out where nothing can be selected. */
  readonly select: ((taskKey: string) => void) | undefined;
}

/** `j`/`k` move, `Enter` opens, `c` claims, `e` submits, `m` shows what else, `x` selects, `/` searches, `?` shows all; not while somebody types. */
export function useTaskKeys(list: readonly TaskSummary[], openKey: string | undefined, { open, select }: Acts): TaskKeys {
  const { t } = useTranslation();
  const [movedTo, setMovedTo] = useState<string>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isListed = (key: string | undefined) => list.some(({ taskKey }) => taskKey === key);
  const currentKey = isListed(movedTo) ? movedTo : openKey;

  const acts: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    Enter: () => currentKey !== undefined && open(currentKey),
    c: () => press('task-claim'),
    e: () => press('task-submit'),
    m: () => press('task-more'),
    x: () => currentKey !== undefined && select?.(currentKey),
    '/': () => document.querySelector<HTMLInputElement>('[data-testid="task-search"]')?.focus(),
    '?': () => setHelpOpen(true),
  };
  const move = (step: number) => {
    const from = list.findIndex(({ taskKey }) => taskKey === currentKey);
    const next = list[from < 0 ? 0 : Math.min(Math.max(from + step, 0), list.length - 1)];
    if (next) setMovedTo(next.taskKey);
  };

  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);

  const rows = [['j / k', 'keyMove'], ['Enter', 'keyOpen'], ['c', 'keyClaim'], ['e', 'keyComplete'], ['m', 'keyMore'], ['x', 'keySelect'], ['/', 'keySearch'], ['?', 'keyHelp']] as const;
  const help = (
    <Modal title={t('tasks.keys')} open={isHelpOpen} onCancel={() => setHelpOpen(false)} footer={null} width={360}>
      <dl className="facts">
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`tasks.${words}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
  return { movedTo: isListed(movedTo) ? movedTo : undefined, help };
}

/** Whether the key belongs to a field or a control, which has its own use for it. */
function isTyping(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"], .ant-modal')) return true;
  return event.key === 'Enter' && event.target.closest('a, button, [role="tab"]') !== null;
}

/** Presses the button, if it is there to be pressed. */
function press(testId: string): void {
  document.querySelector<HTMLButtonElement>(`[data-testid="${testId}"]:not(:disabled)`)?.click();
}
