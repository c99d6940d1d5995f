import { apiDocs } from './words/api-docs.js';
import { appeals } from './words/appeals.js';
import { benefits } from './words/benefits.js';
import { caseFile } from './words/case-file.js';
import { charity } from './words/charity.js';
import { cares } from './words/cares.js';
import { cases } from './words/cases.js';
import { common } from './words/common.js';
import { designer } from './words/designer.js';
import { frame } from './words/frame.js';
import { inbox } from './words/inbox.js';
import { money } from './words/money.js';
import { intake } from './words/intake.js';
import { measures } from './words/measures.js';
import { meetings } from './words/meetings.js';
import { disasters } from './words/disasters.js';
import { audits } from './words/audits.js';
import { inspections } from './words/inspections.js';
import { found } from './words/found.js';
import { leads } from './words/leads.js';
import { monitoring } from './words/monitoring.js';
import { people } from './words/people.js';
import { policy } from './words/policy.js';
import { accounts } from './words/accounts.js';
import { matters } from './words/matters.js';
import { prices } from './words/prices.js';
import { special } from './words/special.js';
import { services } from './words/services.js';
import { standards } from './words/standards.js';
import { report } from './words/report.js';
import { tasks } from './words/tasks.js';
import { verification } from './words/verification.js';

const areas = {
  apiDocs,
  appeals,
  benefits,
  cares,
  charity,
  caseFile,
  cases,
  common,
  designer,
  measures,
  meetings,
  frame,
  inbox,
  audits,
  disasters,
  inspections,
  intake,
  found,
  leads,
  money,
  monitoring,
  people,
  policy,
  accounts,
  matters,
  prices,
  special,
  services,
  standards,
  report,
  tasks,
  verification,
};

/** All words of the interface: `resources.zh.translation.tasks.claim`. */
export const resources = {
  zh: { translation: inLanguage('zh') },
  en: { translation: inLanguage('en') },
};

function inLanguage(language: 'zh' | 'en'): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(areas).map(([area, words]) => [area, words[language]]));
}
