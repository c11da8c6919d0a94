import { LANGUAGES, type Language } from '@hub/contracts/languages.ts';
import { type Payer, PAYERS } from '@hub/contracts/payers.ts';
import { SPECIALTIES, type Specialty } from '@hub/contracts/specialties.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { Form } from '../../../ui/Form.tsx';
import { MultiComboBox } from '../../../ui/MultiComboBox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/Toast.tsx';
import type { Practitioner } from '../../find/queries.ts';
import { localizedOf, textOf } from '../form-values.ts';
import { LocalizedTextArea } from '../LocalizedTextArea.tsx';
import { sorted, zoneOptions } from '../places.ts';
import type { PractitionerInput } from '../queries.ts';
import styles from './Practitioners.module.css';
import { type Registration, RegistrationField } from './RegistrationField.tsx';

type Props = { clinicId: string; practitioner: Practitioner | undefined; timeZone: string };

/** A practitioner's public profile. */
export function PractitionerForm({ clinicId, practitioner, timeZone: firstZone }: Props) {
  const { t } = useTranslation(['clinic', 'codes', 'common']);
  const { locale } = useLocale();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [specialties, setSpecialties] = useState<Specialty[]>(practitioner?.specialties ?? []);
  const [languages, setLanguages] = useState<Language[]>(practitioner?.languages ?? []);
  const [payers, setPayers] = useState<readonly Payer[]>(practitioner?.payers ?? []);
  const [timeZone, setTimeZone] = useState<string | null>(firstZone);
  const [registrationKind, setRegistrationKind] = useState<Registration['kind'] | 'none'>(
    practitioner?.registration?.kind ?? 'none',
  );
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const leave = () => navigate({ to: '/clinic/practitioners', search: { clinic: clinicId } });

  const save = useMutation({
    mutationFn: (body: PractitionerInput) =>
      practitioner
        ? call(
            api.PUT('/api/v1/directory/practitioners/{practitionerId}', {
              params: { path: { practitionerId: practitioner.id } },
              body,
            }),
          )
        : call(
            api.POST('/api/v1/directory/clinics/{clinicId}/practitioners', {
              params: { path: { clinicId } },
              body,
            }),
          ),
    onSuccess: async (saved) => {
      await cache.invalidateQueries({ queryKey: ['directory'] });
      toast(t(practitioner ? 'person.saved' : 'person.added', { name: saved.displayName }));
      await leave();
    },
  });

  function submit(values: FormData) {
    const number = textOf(values, 'registration.number');
    save.mutate({
      title: textOf(values, 'title'),
      givenName: textOf(values, 'givenName') ?? '',
      familyName: textOf(values, 'familyName') ?? '',
      specialties,
      languages,
      payers: [...payers],
      registration:
        registrationKind !== 'none' && number ? { kind: registrationKind, number } : null,
      fees: localizedOf(values, 'fees'),
      bio: localizedOf(values, 'bio'),
      timeZone: timeZone ?? '',
    });
  }

  return (
    <Form onSubmit={submit} problem={save.error} className={styles.column}>
      <Card title={t('person.who')}>
        <div className={styles.fields}>
          <TextField
            label={t('person.titleField')}
            name="title"
            defaultValue={practitioner?.title ?? ''}
            description={t('person.titleHelp')}
            maxLength={60}
            isOptional
          />
          <div className={styles.pair}>
            <TextField
              label={t('person.givenName')}
              name="givenName"
              defaultValue={practitioner?.givenName ?? ''}
              maxLength={80}
              isRequired
            />
            <TextField
              label={t('person.familyName')}
              name="familyName"
              defaultValue={practitioner?.familyName ?? ''}
              maxLength={80}
              isRequired
            />
          </div>
          <RegistrationField
            registration={practitioner?.registration ?? null}
            kind={registrationKind}
            onKindChange={setRegistrationKind}
          />
        </div>
      </Card>
      <Card title={t('person.what')}>
        <div className={styles.fields}>
          <MultiComboBox
            label={t('person.specialties')}
            name="specialties"
            options={sorted(
              SPECIALTIES.map((id) => ({ id, label: t(`codes:specialty.${id}`) })),
              locale,
            )}
            value={specialties}
            onChange={setSpecialties}
            isRequired
          />
          <MultiComboBox
            label={t('person.languages')}
            name="languages"
            options={sorted(
              LANGUAGES.map((id) => ({ id, label: languageNames.of(id) ?? id })),
              locale,
            )}
            value={languages}
            onChange={setLanguages}
            isRequired
          />
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('person.payers')}</legend>
            {PAYERS.map((payer) => (
              <Checkbox
                key={payer}
                isSelected={payers.includes(payer)}
                onChange={(isTaken) =>
                  setPayers(
                    PAYERS.filter((one) => (one === payer ? isTaken : payers.includes(one))),
                  )
                }
              >
                {t(`codes:payer.${payer}`)}
              </Checkbox>
            ))}
          </fieldset>
          <ComboBox
            label={t('person.timeZone')}
            description={t('person.timeZoneHelp')}
            name="timeZone"
            isRequired
            options={zoneOptions(firstZone)}
            value={timeZone}
            onChange={setTimeZone}
          />
        </div>
      </Card>
      <Card title={t('person.words')}>
        <div className={styles.fields}>
          <LocalizedTextArea
            legend={t('person.bio')}
            help={t('profile.descriptionHelp')}
            name="bio"
            value={practitioner?.bio ?? null}
            maxLength={4000}
          />
          <LocalizedTextArea
            legend={t('person.fees')}
            help={t('person.feesHelp')}
            name="fees"
            value={practitioner?.fees ?? null}
            maxLength={1000}
          />
        </div>
      </Card>
      <div className={styles.foot}>
        <Button variant="quiet" onPress={() => void leave()}>
          {t('common:action.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t(practitioner ? 'person.save' : 'person.add')}
        </Button>
      </div>
    </Form>
  );
}
