import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox, Input, Popover } from 'react-aria-components/ComboBox';
import { useLocale } from 'react-aria-components/I18nProvider';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import { FieldLabel, fieldStyles } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { listBoxStyles } from '../../ui/ListBox.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { cx } from '../../ui/cx.ts';
import { type ClinicPatient, findPatientsQuery, listName } from './clinic-patients.ts';
import styles from './Desk.module.css';
import { PatientFacts } from './PatientFacts.tsx';
import { useSettled } from './use-settled.ts';

type Props = {
  clinicId: string;
  /** Called with whoever is chosen; the field is empty again for the next. */
  onChoose: (patient: ClinicPatient) => void;
  /** Offers to register somebody who was not found, with what was typed. */
  onRegister?: (text: string) => void;
  label?: string;
  autoFocus?: boolean;
};

/** The last line of the list, for somebody who is not in it. */
const register = 'register';
const fewestLetters = 2;

/**
 * Finds a patient of the practice by any of name, birth date and telephone number, from the keyboard
 * alone. Each line says the birth date, which tells namesakes apart. Needs the texts `desk`.
 */
export function PatientFinder({ clinicId, onChoose, onRegister, label, autoFocus = false }: Props) {
  const { t } = useTranslation('desk');
  const { locale } = useLocale();
  const problemText = useProblemText();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const isAsked = text.length >= fewestLetters;
  const found = useQuery({ ...findPatientsQuery(clinicId, text), enabled: isAsked });
  const patients = isAsked ? (found.data ?? []) : [];
  const isCurrent = isAsked && text === typed.trim() && !found.isPlaceholderData;
  const lines = patients.map((patient) => ({ id: patient.id, patient }));

  function choose(id: string | number | null) {
    if (id === register) onRegister?.(text);
    const chosen = patients.find((patient) => patient.id === id);
    if (chosen) onChoose(chosen);
    if (id !== null) setTyped('');
  }

  return (
    <ComboBox
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={autoFocus}
      className={fieldStyles.field}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(id) => choose(id)}
      items={[...lines, ...(onRegister && isCurrent ? [{ id: register, patient: undefined }] : [])]}
      // The server has found them already, by more than their names.
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection={typed.trim().length >= fewestLetters}
      allowsCustomValue
    >
      <FieldLabel label={label ?? t('finder.label')} description={t('finder.help')} />
      <div className={fieldStyles.group}>
        <Input
          className={fieldStyles.control}
          autoComplete="off"
          // Browsers would keep names of patients for the next person at the desk.
          spellCheck={false}
        />
      </div>
      <Popover className={listBoxStyles.popover}>
        <ListBox<(typeof lines)[number] | { id: string; patient: undefined }>
          className={listBoxStyles.list}
          renderEmptyState={() => (
            <div className={listBoxStyles.empty}>
              {found.isError
                ? problemText(found.error)
                : isCurrent && !found.isFetching
                  ? t('finder.none')
                  : t('finder.searching')}
            </div>
          )}
        >
          {({ id, patient }) =>
            patient === undefined ? (
              <ListBoxItem
                id={id}
                className={cx(listBoxStyles.option, styles.register)}
                textValue={t('finder.register')}
              >
                <Icon name="user" size={18} />
                <span>{t('finder.register')}</span>
              </ListBoxItem>
            ) : (
              <ListBoxItem
                id={id}
                className={listBoxStyles.option}
                textValue={spoken(patient, locale)}
              >
                <PatientFacts patient={patient} />
              </ListBoxItem>
            )
          }
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What a screen reader says of a line. */
const spoken = (patient: ClinicPatient, locale: string): string =>
  [
    listName(patient),
    patient.birthDate &&
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(patient.birthDate),
      ),
  ]
    .filter(Boolean)
    .join(', ');
