import type { TFunction } from 'i18next';
import { ApiProblem } from '../api/api-problem.js';

export interface ProblemWords {
  readonly title: string;
  readonly advice: string;
  readonly errorId?: string;
}

/** What happened and what to do, in words for the person who asked. */
export function problemWords(error: unknown, t: TFunction): ProblemWords {
  if (!(error instanceof ApiProblem)) return { title: t('common.pageBroken'), advice: t('common.pageBrokenAdvice') };
  if (error.status === 0) return { title: t('common.offlineTitle'), advice: t('common.offlineAdvice') };
  if (error.status === 404) return { title: t('common.notFoundTitle'), advice: t('common.notFoundAdvice') };
  if (error.status >= 500) {
    const id = error.errorId === undefined ? {} : { errorId: t('common.errorId', { errorId: error.errorId }) };
    return { title: error.message || t('common.errorTitle'), advice: t('common.errorAdvice'), ...id };
  }
  const id = error.errorId === undefined ? {} : { errorId: t('common.errorId', { errorId: error.errorId }) };
  return { title: error.message, advice: error.details.join(' '), ...id };
}
