import { useTranslation } from 'react-i18next';
import { type Language, languageNames, languages } from '../../../i18n/languages.ts';
import { themes, useTheme } from '../../../app/theme.ts';
import { useChooseLanguage } from '../../../app/use-choose-language.ts';
import { Card } from '../../../ui/Card.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { TimeZoneCard } from './TimeZoneCard.tsx';
import styles from './Settings.module.css';

/** Language, time zone and appearance, kept with the account and on this device. */
export default function DisplayScreen() {
  const { t, i18n } = useTranslation(['account', 'common']);
  const [theme, setTheme] = useTheme();
  const chooseLanguage = useChooseLanguage();
  return (
    <SettingsSection title={t('section.display')}>
      <Card>
        <div className={styles.pair}>
          <RadioGroup
            label={t('common:header.language')}
            value={i18n.language as Language}
            onChange={chooseLanguage}
            options={languages.map((id) => ({
              id,
              label: <span lang={id}>{languageNames[id]}</span>,
            }))}
          />
          <RadioGroup
            label={t('common:header.theme')}
            value={theme}
            onChange={setTheme}
            options={themes.map((id) => ({ id, label: t(`common:theme.${id}`) }))}
          />
        </div>
      </Card>
      <TimeZoneCard />
    </SettingsSection>
  );
}
