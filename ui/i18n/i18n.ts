import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from './resources.js';

const stored = 'yimen.language';

/** Chinese first; the person's switch is remembered on this device. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  resources,
  lng: localStorage.getItem(stored) === 'en' ? 'en' : 'zh',
  fallbackLng: 'zh',
  interpolation: { escapeValue: false },
  initAsync: false,
});

i18n.on('languageChanged', (language) => {
  localStorage.setItem(stored, language);
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
});
document.documentElement.lang = i18n.language === 'en' ? 'en' : 'zh-CN';
