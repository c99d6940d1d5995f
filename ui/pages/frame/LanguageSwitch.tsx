import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Names the other language in itself, for who cannot read this one. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh' : 'en';
  return (
    <Button type="text" size="small" data-testid="language" aria-label={t('frame.language')} onClick={() => void i18n.changeLanguage(other)}>
      {other === 'en' ? 'EN' : '中文'}
    </Button>
  );
}
