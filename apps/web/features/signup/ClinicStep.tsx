import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { countries, type Draft, registersOf } from './draft.ts';
import styles from './Signup.module.css';

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void; onNext: () => void };

/** The clinic, its number in the register of its country, its address, and whom to ask. */
export function ClinicStep({ draft: { country, register, text }, onChange, onNext }: Props) {
  const { t } = useTranslation('signup');
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const field = (name: string, maxLength: number) => ({
    name,
    maxLength,
    value: text[name] ?? '',
    onChange: (value: string) => onChange({ text: { ...text, [name]: value } }),
  });
  return (
    <Form onSubmit={onNext} className={styles.form}>
      <Card title={t('clinic.which')}>
        <div className={styles.fields}>
          <Select
            label={t('clinic.country')}
            value={country}
            onChange={(next) => onChange({ country: next, register: registersOf[next][0] })}
            options={countries.map((id) => ({ id, label: names.of(id) ?? id }))}
          />
          <TextField
            {...field('name', 160)}
            label={t(`clinic.name.${country}`)}
            autoComplete="organization"
            isRequired
          />
          <RadioGroup
            label={t('clinic.register')}
            description={t('clinic.registerHelp')}
            value={register}
            onChange={(next) => onChange({ register: next })}
            options={registersOf[country].map((id) => ({
              id,
              label: t(`register.${id}.label`),
            }))}
          />
          <TextField
            {...field('registration.number', 30)}
            label={t('clinic.number')}
            description={t(`register.${register}.help`)}
            autoComplete="off"
            isRequired
          />
        </div>
      </Card>
      <Card title={t('clinic.address')}>
        <div className={styles.fields}>
          <TextField
            {...field('address.line1', 120)}
            label={t('clinic.line1')}
            autoComplete="address-line1"
            isRequired
          />
          <TextField
            {...field('address.line2', 120)}
            label={t('clinic.line2')}
            autoComplete="address-line2"
            isOptional
          />
          <div className={styles.pair}>
            <TextField
              {...field('address.postalCode', 16)}
              label={t('clinic.postalCode')}
              autoComplete="postal-code"
              isRequired
            />
            <TextField
              {...field('address.city', 80)}
              label={t('clinic.city')}
              autoComplete="address-level2"
              isRequired
            />
          </div>
        </div>
      </Card>
      <Card title={t('clinic.contact')}>
        <div className={styles.fields}>
          <TextField
            {...field('contactName', 120)}
            label={t('clinic.contactName')}
            description={t('clinic.contactNameHelp')}
            autoComplete="name"
            isRequired
          />
          <TextField
            {...field('phone', 30)}
            label={t('clinic.phone')}
            description={t('clinic.phoneHelp')}
            type="tel"
            isRequired
          />
          <TextField {...field('email', 254)} label={t('clinic.email')} type="email" isOptional />
          <TextField
            {...field('website', 300)}
            label={t('clinic.website')}
            description={t('clinic.websiteHelp')}
            type="url"
            isOptional
          />
        </div>
      </Card>
      <div className={styles.foot}>
        <span />
        <Button type="submit" variant="primary">
          {t('next')}
        </Button>
      </div>
    </Form>
  );
}
