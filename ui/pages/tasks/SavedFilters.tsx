import { DeleteOutlined, LinkOutlined, TeamOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveTaskFilter, useSaveTaskFilter, useTaskFilters } from '../../api/use-task-filters.js';
import { problemWords } from '../../components/problem-words.js';
import { criteriaOf, type TaskSearch } from './task-search.js';

/** One's own filters and those that the group shares; a link opens the list as it is narrowed now. */
export function SavedFilters({ search, onUse }: { readonly search: TaskSearch; readonly onUse: (saved: TaskSearch) => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const filters = useTaskFilters();
  const save = useSaveTaskFilter();
  const remove = useRemoveTaskFilter();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);

  const keep = () =>
    save.mutate(
      { name: name.trim(), view: search.view ?? 'mine', criteria: criteriaOf(search), isShared },
      { onSuccess: () => setName(''), onError: (error) => void message.error(problemWords(error, t).title) },
    );
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.href);
    void message.success(t('inbox.linkCopied'));
  };
  return (
    <section aria-label={t('inbox.savedFilters')}>
      <div className="task-filter-line">
        <Input
          value={name}
          onChange={({ target }) => setName(target.value)}
          placeholder={t('inbox.filterName')}
          maxLength={40}
          data-testid="filter-name"
        />
        <Button disabled={name.trim() === ''} loading={save.isPending} onClick={keep} data-testid="filter-save">
          {t('inbox.saveFilter')}
        </Button>
      </div>
      <div className="task-filter-line">
        <Checkbox checked={isShared} onChange={({ target }) => setShared(target.checked)}>
          {t('inbox.shareWithGroup')}
        </Checkbox>
        {navigator.clipboard && (
          <Button type="link" size="small" icon={<LinkOutlined />} onClick={() => void copyLink()}>
            {t('inbox.copyLink')}
          </Button>
        )}
      </div>
      <ul className="saved-filters">
        {(filters.data ?? []).map((filter) => (
          <li key={filter.filterId}>
            <Button type="link" size="small" onClick={() => onUse({ view: filter.view, ...(filter.criteria as TaskSearch) })}>
              {filter.name}
            </Button>
            {filter.isShared && (
              <span className="quiet">
                <TeamOutlined /> {filter.isMine ? t('inbox.shared') : filter.ownerName}
              </span>
            )}
            {filter.isMine && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('inbox.removeFilter', { name: filter.name })}
                onClick={() => remove.mutate(filter.filterId)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
