import { Link } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../domain/api-people.js';
import { usePeople } from '../../api/use-people.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';

interface Props {
  /** Given by the form around it. */
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (personId: string | undefined) => void;
  /** Masked names by person id. */
  readonly known: Readonly<Record<string, string>>;
}

/** Chooses somebody on file. */
export function PersonPicker({ id, value, onChange, known }: Props) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<PersonRow>();
  const [isOpen, setOpen] = useState(false);
  const name = value === undefined ? undefined : picked?.personId === value ? picked.name : (known[value] ?? t('people.picked'));
  return (
    <span className="masked">
      {name}
      <Button id={id} size="small" style={{ width: 'auto', height: 'auto' }} onClick={() => setOpen(true)}>
        {t('people.pick')}
      </Button>
      {value !== undefined && (
        <Button size="small" type="text" style={{ width: 'auto', height: 'auto' }} onClick={() => onChange?.(undefined)}>
          {t('people.remove')}
        </Button>
      )}
      <PickerModal
        open={isOpen}
        onClose={() => setOpen(false)}
        onPick={(row) => {
          setPicked(row);
          setOpen(false);
          onChange?.(row.personId);
        }}
      />
    </span>
  );
}

/** Looks for people on file and gives the chosen one. */
export function PickerModal({
  open,
  onClose,
  onPick,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPick: (row: PersonRow) => void;
}) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const people = usePeople(q, open && q !== '');
  const rows = people.data?.pages.flatMap(({ items }) => items).filter(({ mergedInto }) => mergedInto === undefined) ?? [];
  return (
    <Modal title={t('people.pick')} open={open} footer={null} onCancel={onClose} afterClose={() => setQ('')} destroyOnHidden>
      <p className="quiet">
        {t('people.pickLead')}{' '}
        <Link to="/people/new" target="_blank">
          {t('people.enter')}
        </Link>
      </p>
      <Input.Search
        autoFocus
        allowClear
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        maxLength={50}
        autoComplete="off"
        onSearch={(text) => setQ(text.trim())}
        data-testid="picker-search"
      />
      {q !== '' && people.isPending && <PageLoading rows={2} />}
      {people.isError && <ErrorNotice error={people.error} />}
      {q !== '' && people.data && rows.length === 0 && <p className="quiet">{t('people.emptySearch')}</p>}
      <ul className="person-list">
        {q !== '' &&
          rows.map((row) => (
            <li key={row.personId} className="person-list-head">
              <span>
                {row.name} {row.identityNumber}{' '}
                <span className="quiet">
                  {[row.age !== undefined && t('people.years', { count: row.age }), row.village].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Button size="small" onClick={() => onPick(row)} data-testid={`pick-${row.personId}`}>
                {t('people.add')}
              </Button>
            </li>
          ))}
      </ul>
    </Modal>
  );
}
