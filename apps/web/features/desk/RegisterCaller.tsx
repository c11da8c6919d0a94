import { type CalendarDate, getLocalTimeZone, today } from '@internationalized/date';
import { LANGUAGES, type Language } from '@hub/contracts/languages.ts';
import { PAYERS, type Payer } from '@hub/contracts/payers.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../app/problem.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type CallerDetails, type ClinicPatient, registerCaller } from './clinic-patients.ts';
import styles from './Desk.module.css';
import { PossibleDuplicates } from './PossibleDuplicates.tsx';
import { startFrom } from './start-from.ts';

type Props = {
  clinicId: string;
  /** What was typed in the search; its words start the form. */
  text?: string;
  /** With the new patient, or with the one who turned out to be known. */
  onDone: (patient: ClinicPatient) => void;
  onClose: () => void;
};

/**
 * Takes up somebody who calls and has no account. Those of the same name and birth date are shown
 * first, so that nobody is made twice. Needs the texts `desk` and `codes`.
 */
export function RegisterCaller({ clinicId, text = '', onDone, onClose }: Props) {
  const { t, i18n } = useTranslation(['desk', 'codes']);
  const cache = useQueryClient();
  const start = useMemo(() => startFrom(text), [text]);
  const [birthDate, setBirthDate] = useState<CalendarDate | null>(null);
  const [language, setLanguage] = useState<Language | null>(i18n.language as Language);
  const [payer, setPayer] = useState<Payer | null>(null);
  const [alike, setAlike] = useState<CallerDetails>();
  const add = useMutation({
    mutationFn: (details: CallerDetails) => registerCaller(clinicId, details),
    onSuccess: async (patient) => {
      await cache.invalidateQueries({ queryKey: ['records', 'clinic', clinicId, 'patients'] });
      onDone(patient);
    },
    onError: (error, details) => {
      if (error instanceof ApiProblem && error.code === 'possible_duplicate') setAlike(details);
    },
  });
  const names = useMemo(
    () => new Intl.DisplayNames(i18n.language, { type: 'language' }),
    [i18n.language],
  );

  function detailsIn(values: FormData): CallerDetails {
    const field = (name: string) => String(values.get(name) ?? '').trim();
    return {
      givenName: field('givenName'),
      familyName: field('familyName'),
      birthDate: field('birthDate'),
      phone: field('phone'),
      ...(field('email') && { email: field('email') }),
      ...(language && { language }),
      ...(payer && { payer }),
    };
  }

  return (
    <Dialog title={t('register.title')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      {alike ? (
        <PossibleDuplicates
          clinicId={clinicId}
          details={alike}
          isPending={add.isPending}
          error={isDuplicate(add.error) ? null : add.error}
          onChoose={onDone}
          onOther={() => add.mutate({ ...alike, isSomebodyElse: true })}
          onBack={() => setAlike(undefined)}
        />
      ) : (
        <Form
          problem={isDuplicate(add.error) ? null : add.error}
          onSubmit={(values) => add.mutate(detailsIn(values))}
        >
          <div className={styles.pair}>
            <TextField
              name="givenName"
              label={t('register.givenName')}
              defaultValue={start.givenName}
              autoComplete="off"
              maxLength={100}
              autoFocus
              isRequired
            />
            <TextField
              name="familyName"
              label={t('register.familyName')}
              defaultValue={start.familyName}
              autoComplete="off"
              maxLength={100}
              isRequired
            />
          </div>
          <div className={styles.pair}>
            <DateField<CalendarDate>
              name="birthDate"
              label={t('register.birthDate')}
              value={birthDate}
              onChange={setBirthDate}
              maxValue={today(getLocalTimeZone())}
              isRequired
            />
            <TextField
              name="phone"
              type="tel"
              label={t('register.phone')}
              defaultValue={start.phone}
              autoComplete="off"
              maxLength={40}
              isRequired
            />
          </div>
          <TextField
            name="email"
            type="email"
            label={t('register.email')}
            description={t('register.emailHelp')}
            autoComplete="off"
            maxLength={254}
            isOptional
          />
          <ComboBox
            name="language"
            label={t('register.language')}
            value={language}
            onChange={setLanguage}
            options={LANGUAGES.map((id) => ({ id, label: names.of(id) ?? id }))}
            isOptional
          />
          <RadioGroup
            name="payer"
            label={t('register.payer')}
            value={payer}
            onChange={setPayer}
            options={PAYERS.map((id) => ({ id, label: t(`codes:payer.${id}`) }))}
            isOptional
          />
          <FormFoot
            submitLabel={t('register.submit')}
            isPending={add.isPending}
            onCancel={onClose}
          />
        </Form>
      )}
    </Dialog>
  );
}

const isDuplicate = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'possible_duplicate';
