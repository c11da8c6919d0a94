import type { Specialty } from '@hub/contracts/specialties.ts';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { BareLink } from '../../ui/Link.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CareSearch.module.css';

const often: readonly Specialty[] = [
  'general-practice',
  'dermatology',
  'paediatrics',
  'psychotherapy',
];

function words(form: FormData, name: string): string | undefined {
  return String(form.get(name) ?? '').trim() || undefined;
}

/** The one search of the start page; leads to the list of doctors. */
export function CareSearch() {
  const { t } = useTranslation(['home', 'codes']);
  const navigate = useNavigate();

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const q = words(form, 'q');
    const city = words(form, 'city');
    void navigate({ to: '/find', search: { ...(q && { q }), ...(city && { city }) } });
  }

  return (
    <div className={styles.search}>
      <search>
        <form className={styles.form} aria-label={t('search.label')} onSubmit={search}>
          <TextField
            label={t('search.what')}
            placeholder={t('search.whatExample')}
            name="q"
            autoComplete="off"
            maxLength={100}
          />
          <TextField
            label={t('search.where')}
            placeholder={t('search.whereExample')}
            name="city"
            autoComplete="address-level2"
            maxLength={100}
          />
          <Button type="submit" variant="primary" className={styles.submit}>
            <Icon name="search" />
            {t('search.submit')}
          </Button>
        </form>
      </search>
      <div className={styles.often}>
        <span className={styles.label}>{t('search.often')}</span>
        <ul className={styles.chips}>
          {often.map((specialty) => (
            <li key={specialty}>
              <BareLink to="/find" search={{ specialty }} className={styles.chip}>
                {t(`codes:specialty.${specialty}`)}
              </BareLink>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
