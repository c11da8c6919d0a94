import { type CalendarDate, getLocalTimeZone, today } from '@internationalized/date';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/languages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Declaration } from '../account/invitation/Declaration.tsx';
import { ConsentFields } from '../account/register/ConsentFields.tsx';
import { createDependant, describeDependant, type NewChild } from './add-child.ts';
import { birthFault, majorityOf } from './dates.ts';
import styles from './Family.module.css';

function childIn(values: FormData): NewChild {
  const text = (name: string) => String(values.get(name) ?? '').trim();
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    birthDate: text('birthDate'),
    endsOn: text('endsOn'),
    declaration: text('declaration'),
    consents: values.getAll('consent').map(String),
  };
}

type Props = { onAdded: (patientId: string, name: string) => void };

/** Who the child is, how long the guardian acts, what they declare and consent to. */
export function AddChildForm({ onAdded }: Props) {
  const { t, i18n } = useTranslation('family');
  const [birthDate, setBirthDate] = useState<CalendarDate | null>(null);
  const [endsOn, setEndsOn] = useState<CalendarDate | null>(null);
  // A second try after half a success goes on with the same child.
  const made = useRef<string>(undefined);
  const now = today(getLocalTimeZone());
  const add = useMutation({
    mutationFn: async (child: NewChild) => {
      made.current ??= await createDependant(child);
      await describeDependant(made.current, child, i18n.language as Language);
      return { patientId: made.current, name: `${child.givenName} ${child.familyName}` };
    },
    onSuccess: ({ patientId, name }) => onAdded(patientId, name),
  });
  const limit = birthDate && majorityOf(birthDate);
  return (
    <Form
      problem={add.error}
      problemTexts={{ too_many_dependants: t('child.tooMany') }}
      onSubmit={(values) => add.mutate(childIn(values))}
    >
      {add.isError && made.current && <Banner tone="warning">{t('child.half')}</Banner>}
      <div className={styles.pair}>
        <TextField
          name="givenName"
          label={t('child.givenName')}
          autoComplete="off"
          maxLength={100}
          isRequired
        />
        <TextField
          name="familyName"
          label={t('child.familyName')}
          autoComplete="off"
          maxLength={100}
          isRequired
        />
      </div>
      <DateField<CalendarDate>
        name="birthDate"
        label={t('child.birthDate')}
        isRequired
        value={birthDate}
        validate={(value) => {
          const fault = birthFault(value, now);
          return fault && t(`child.${fault}`);
        }}
        onChange={(value) => {
          setBirthDate(value);
          if (value && birthFault(value, now) === undefined) setEndsOn(majorityOf(value));
        }}
      />
      <DateField<CalendarDate>
        name="endsOn"
        label={t('child.endsOn')}
        description={t('child.endsOnHelp')}
        isRequired
        value={endsOn}
        onChange={setEndsOn}
        minValue={now.add({ days: 1 })}
        {...(limit && { maxValue: limit })}
      />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('child.declaration')}</legend>
        <Declaration wanted="custody" />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('child.consents')}</legend>
        <p className={styles.quiet}>{t('child.consentsText')}</p>
        <ConsentFields known={undefined} />
      </fieldset>
      <div>
        <Button type="submit" variant="primary" isPending={add.isPending}>
          {t('child.submit')}
        </Button>
      </div>
    </Form>
  );
}
