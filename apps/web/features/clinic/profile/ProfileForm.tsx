import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { localizedOf, textOf } from '../form-values.ts';
import { LocalizedTextArea } from '../LocalizedTextArea.tsx';
import { countryOptions, zoneOptions } from '../places.ts';
import { type Clinic, type ClinicInput, clinicQuery } from '../queries.ts';
import { LogoField } from './LogoField.tsx';
import styles from './Profile.module.css';

/** What patients read about the practice, to be changed by its administrator. */
export function ProfileForm({ clinic }: { clinic: Clinic }) {
  const { t } = useTranslation(['clinic', 'common']);
  const { locale } = useLocale();
  const cache = useQueryClient();
  const [country, setCountry] = useState<string | null>(clinic.address.country);
  const [timeZone, setTimeZone] = useState<string | null>(clinic.timeZone);
  const save = useMutation({
    mutationFn: (body: ClinicInput) =>
      call(
        api.PUT('/api/v1/directory/clinics/{clinicId}', {
          params: { path: { clinicId: clinic.id } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      cache.setQueryData(clinicQuery(clinic.id).queryKey, saved);
      toast(t('profile.saved'));
    },
  });

  function submit(values: FormData) {
    const text = (name: string) => textOf(values, name);
    save.mutate({
      name: text('name') ?? '',
      address: {
        line1: text('address.line1') ?? '',
        line2: text('address.line2'),
        postalCode: text('address.postalCode') ?? '',
        city: text('address.city') ?? '',
        country: country ?? '',
      },
      phone: text('phone'),
      email: text('email'),
      website: text('website'),
      description: localizedOf(values, 'description'),
      timeZone: timeZone ?? '',
    });
  }

  return (
    <div className={styles.column}>
      <Card title={t('profile.logo')}>
        <LogoField clinic={clinic} />
      </Card>
      <Form onSubmit={submit} problem={save.error} className={styles.form}>
        <Card title={t('profile.about')}>
          <div className={styles.fields}>
            <TextField
              label={t('profile.name')}
              name="name"
              defaultValue={clinic.name}
              maxLength={160}
              isRequired
              autoComplete="organization"
            />
            <LocalizedTextArea
              legend={t('profile.description')}
              help={t('profile.descriptionHelp')}
              name="description"
              value={clinic.description}
              maxLength={2000}
            />
          </div>
        </Card>
        <Card title={t('profile.place')}>
          <div className={styles.fields}>
            <TextField
              label={t('profile.line1')}
              name="address.line1"
              defaultValue={clinic.address.line1}
              maxLength={120}
              isRequired
            />
            <TextField
              label={t('profile.line2')}
              name="address.line2"
              defaultValue={clinic.address.line2 ?? ''}
              maxLength={120}
              isOptional
            />
            <div className={styles.pair}>
              <TextField
                label={t('profile.postalCode')}
                name="address.postalCode"
                defaultValue={clinic.address.postalCode}
                maxLength={16}
                isRequired
              />
              <TextField
                label={t('profile.city')}
                name="address.city"
                defaultValue={clinic.address.city}
                maxLength={80}
                isRequired
              />
            </div>
            <ComboBox
              label={t('profile.country')}
              name="address.country"
              isRequired
              options={countryOptions(locale, clinic.address.country)}
              value={country}
              onChange={setCountry}
            />
            <ComboBox
              label={t('profile.timeZone')}
              description={t('profile.timeZoneHelp')}
              name="timeZone"
              isRequired
              options={zoneOptions(clinic.timeZone)}
              value={timeZone}
              onChange={setTimeZone}
            />
          </div>
        </Card>
        <Card title={t('profile.contact')}>
          <div className={styles.fields}>
            <TextField
              label={t('profile.phone')}
              name="phone"
              type="tel"
              defaultValue={clinic.phone ?? ''}
              isOptional
            />
            <TextField
              label={t('profile.email')}
              name="email"
              type="email"
              defaultValue={clinic.email ?? ''}
              isOptional
            />
            <TextField
              label={t('profile.website')}
              name="website"
              type="url"
              defaultValue={clinic.website ?? ''}
              description={t('profile.websiteHelp')}
              isOptional
            />
          </div>
        </Card>
        <div className={styles.foot}>
          <Button type="submit" variant="primary" isPending={save.isPending}>
            {t('profile.save')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
