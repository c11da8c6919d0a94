import { LANGUAGES } from '@hub/contracts/languages.ts';
import { PAYERS } from '@hub/contracts/payers.ts';
import { SPECIALTIES } from '@hub/contracts/specialties.ts';
import { type FormEvent, useMemo, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FindSearch } from './find-search.ts';
import { useLanguageName } from './formats.ts';
import styles from './SearchForm.module.css';
import { useSpecialtyMatch } from './specialty-match.ts';

type Props = {
  search: FindSearch;
  /** Called with what has changed; `undefined` takes a filter away. */
  onChange: (change: { [Name in keyof FindSearch]: FindSearch[Name] | undefined }) => void;
};

/** What to search for. Choices hold at once; words when they are sent. */
export function SearchForm({ search, onChange }: Props) {
  const { t } = useTranslation(['find', 'codes']);
  const { locale } = useLocale();
  const languageName = useLanguageName();
  const matches = useSpecialtyMatch();
  const [q, setQ] = useState(search.q ?? '');
  const [city, setCity] = useState(search.city ?? '');
  const [known, setKnown] = useState(search);
  const [isOpen, setOpen] = useState(Boolean(search.language ?? search.mode ?? search.payer));

  // The address may change by itself: back, forward, a filter taken away.
  if (known !== search) {
    setKnown(search);
    if (known.q !== search.q) setQ(search.q ?? '');
    if (known.city !== search.city) setCity(search.city ?? '');
  }

  const specialties = useMemo(
    () =>
      sorted(
        SPECIALTIES.map((id) => ({ id, label: t(`codes:specialty.${id}`) })),
        locale,
      ),
    [t, locale],
  );
  const languages = useMemo(
    () =>
      sorted(
        LANGUAGES.map((id) => ({ id, label: languageName(id) })),
        locale,
      ),
    [languageName, locale],
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    onChange({ q: q.trim() || undefined, city: city.trim() || undefined });
  }

  return (
    <form role="search" aria-label={t('filter.label')} className={styles.form} onSubmit={submit}>
      <TextField
        label={t('filter.q')}
        placeholder={t('filter.qExample')}
        value={q}
        onChange={setQ}
        maxLength={100}
        type="search"
        enterKeyHint="search"
      />
      <ComboBox
        label={t('filter.specialty')}
        placeholder={t('filter.anySpecialty')}
        options={specialties}
        value={search.specialty ?? null}
        onChange={(specialty) => onChange({ specialty: specialty ?? undefined })}
        defaultFilter={matches}
      />
      <TextField
        label={t('filter.city')}
        placeholder={t('filter.cityExample')}
        value={city}
        onChange={setCity}
        maxLength={100}
        autoComplete="address-level2"
        enterKeyHint="search"
      />
      <Button type="submit" variant="primary" className={styles.submit}>
        <Icon name="search" />
        {t('filter.submit')}
      </Button>
      <Button
        variant="quiet"
        className={styles.toggle}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {isOpen ? t('filter.fewer') : t('filter.more')}
      </Button>
      <div className={styles.extra} data-open={isOpen || undefined}>
        <Select
          label={t('filter.mode')}
          options={[
            { id: 'any', label: t('filter.anyMode') },
            { id: 'video', label: t('codes:mode.video') },
            { id: 'in-person', label: t('codes:mode.in-person') },
          ]}
          value={search.mode ?? 'any'}
          onChange={(mode) => onChange({ mode: mode === 'any' ? undefined : mode })}
        />
        <ComboBox
          label={t('filter.language')}
          placeholder={t('filter.anyLanguage')}
          options={languages}
          value={search.language ?? null}
          onChange={(language) => onChange({ language: language ?? undefined })}
        />
        <Select
          label={t('filter.payer')}
          options={[
            { id: 'any', label: t('filter.anyPayer') },
            ...PAYERS.map((id) => ({ id, label: t(`codes:payer.${id}`) })),
          ]}
          value={search.payer ?? 'any'}
          onChange={(payer) => onChange({ payer: payer === 'any' ? undefined : payer })}
        />
      </div>
    </form>
  );
}

function sorted<One extends { label: string }>(options: One[], locale: string): One[] {
  const { compare } = new Intl.Collator(locale);
  return options.sort((one, other) => compare(one.label, other.label));
}
