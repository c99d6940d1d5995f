import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateHit, MergeView, PersonView } from '../../../domain/api-people.js';
import { useDuplicatesOf, useMerge, useUndoMerge } from '../../api/use-people.js';
import { formatDate } from '../../components/format-date.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';
import { DuplicateList } from './DuplicateList.js';

/** Records that look like the same person, to be merged; and those that were, to be set apart again. */
export function MergeCard({ person }: { readonly person: PersonView }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const duplicates = useDuplicatesOf(person.personId, person.mayMerge && person.mergedInto === undefined);
  const merge = useMerge(person.personId);
  const undo = useUndoMerge();
  const [wanted, setWanted] = useState<{ readonly into: DuplicateHit } | { readonly undo: MergeView }>();
  const hits = duplicates.data ?? [];
  if (hits.length === 0 && person.merges.length === 0) return null;

  const error = merge.error ?? undo.error;
  const close = () => {
    setWanted(undefined);
    merge.reset();
    undo.reset();
  };
  const confirm = (reason: string) => {
    if (wanted === undefined) return;
    const done = (words: string) => ({ onSuccess: () => (close(), void message.success(words)) });
    if ('into' in wanted) merge.mutate({ into: wanted.into.personId, revision: person.revision, reason }, done(t('people.mergedDone')));
    else undo.mutate({ personId: wanted.undo.personId, revision: wanted.undo.revision, reason }, done(t('people.undone')));
  };
  const isUndo = wanted !== undefined && 'undo' in wanted;
  return (
    <section className="surface case-card" data-testid="merge">
      {hits.length > 0 && <h3>{t('people.duplicates')}</h3>}
      <DuplicateList
        hits={hits}
        act={(hit) => (
          <Button size="small" onClick={() => setWanted({ into: hit })} data-testid="merge-into">
            {t('people.merge')}
          </Button>
        )}
      />
      {person.merges.length > 0 && <h3>{t('people.alsoRecorded')}</h3>}
      <ul className="person-list">
        {person.merges.map((merged) => (
          <li key={merged.personId}>
            <div className="person-list-head">
              <span>{merged.name}</span>
              {person.mayMerge && (
                <Button size="small" onClick={() => setWanted({ undo: merged })} data-testid="merge-undo">
                  {t('people.undoMerge')}
                </Button>
              )}
            </div>
            <div className="quiet">
              {t('people.mergedBy', { name: merged.byName, at: formatDate(merged.at, i18n.language, 'time'), reason: merged.reason })}
            </div>
          </li>
        ))}
      </ul>
      <ReasonModal
        title={t(isUndo ? 'people.undoMerge' : 'people.merge')}
        note={t(isUndo ? 'people.undoNote' : 'people.mergeNote')}
        confirm={t(isUndo ? 'people.undoMerge' : 'people.merge')}
        open={wanted !== undefined}
        busy={merge.isPending || undo.isPending}
        error={error ? problemWords(error, t).title : undefined}
        testId="merge"
        onConfirm={confirm}
        onClose={close}
      />
    </section>
  );
}
