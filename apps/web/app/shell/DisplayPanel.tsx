import { useTranslation } from 'react-i18next';
import { type Language, languageNames, languages } from '../../i18n/languages.ts';
import { Icon } from '../../ui/Icon.tsx';
import { themes, useTheme } from '../theme.ts';
import { useChooseLanguage } from '../use-choose-language.ts';
import { Choices } from './Choices.tsx';
import styles from './DisplayPanel.module.css';
import { Panel } from './Panel.tsx';

/** Language and appearance, for everyone, on every page. */
export function DisplayPanel() {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useTheme();
  const language = i18n.language as Language;
  const chooseLanguage = useChooseLanguage();
  return (
    <Panel
      label={`${t('header.display')}: ${languageNames[language]}`}
      trigger={
        <>
          <Icon name="language" />
          <span className={styles.name}>{languageNames[language]}</span>
          <span className={styles.code}>{language.toUpperCase()}</span>
        </>
      }
    >
      {() => (
        <>
          <Choices
            legend={t('header.language')}
            name="language"
            value={language}
            onChange={chooseLanguage}
            options={languages.map((id) => ({ id, label: languageNames[id], lang: id }))}
          />
          <Choices
            legend={t('header.theme')}
            name="theme"
            value={theme}
            onChange={setTheme}
            options={themes.map((id) => ({ id, label: t(`theme.${id}`) }))}
          />
        </>
      )}
    </Panel>
  );
}
