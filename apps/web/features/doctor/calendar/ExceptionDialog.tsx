import { type CalendarDate, parseDate } from '@internationalized/date';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import { FormFoot } from '../../../ui/FormFoot.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { DateRange } from './date-ranges.ts';
import { HoursRow } from './DayHours.tsx';
import { dayFrom, faultsOf, type Hours, hoursOf, moreHours } from './hours.ts';
import styles from './HoursPanel.module.css';

type Props = {
  practitionerId: string;
  today: string;
  range: DateRange | undefined;
  onSaved: () => Promise<void>;
  onClose: () => void;
};

/** Closes dates or gives them hours of their own. */
export function ExceptionDialog({ practitionerId, today, range, onSaved, onClose }: Props) {
  const { t } = useTranslation(['doctor', 'common']);
  const [from, setFrom] = useState<CalendarDate | null>(range ? parseDate(range.from) : null);
  const [to, setTo] = useState<CalendarDate | null>(range ? parseDate(range.to) : null);
  const [kind, setKind] = useState<'closed' | 'open'>(range?.hours.length ? 'open' : 'closed');
  const [day, setDay] = useState<readonly Hours[]>(() => dayFrom(range?.hours ?? []));
  const [isChecked, setChecked] = useState(false);
  const faults = kind === 'open' && isChecked ? faultsOf([day]) : new Map<number, never>();
  const save = useMutation({
    mutationFn: async (body: { from: string; to: string; hours: ReturnType<typeof hoursOf> }) => {
      const params = { path: { practitionerId } };
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/availability/overrides';
      // What the entry covered before and does not any more goes back to the weekly hours.
      if (range && (range.from !== body.from || range.to !== body.to))
        await call(
          api.DELETE(path, { params: { ...params, query: { from: range.from, to: range.to } } }),
        );
      return call(api.PUT(path, { params, body }));
    },
    onSuccess: async () => {
      await onSaved();
      onClose();
    },
  });

  function submit() {
    setChecked(true);
    if (from === null || (kind === 'open' && faultsOf([day]).size > 0)) return;
    const hours = kind === 'open' ? hoursOf(day) : [];
    save.mutate({ from: from.toString(), to: (to ?? from).toString(), hours });
  }

  return (
    <Dialog
      title={t(range ? 'exceptions.editTitle' : 'exceptions.addTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form onSubmit={submit} problem={save.error}>
        <DateField
          label={t('exceptions.from')}
          name="from"
          value={from}
          onChange={setFrom}
          minValue={parseDate(today)}
          isRequired
        />
        <DateField
          label={t('exceptions.to')}
          description={t('exceptions.toHelp')}
          name="to"
          value={to}
          onChange={setTo}
          minValue={from ?? parseDate(today)}
          isOptional
        />
        <RadioGroup
          label={t('exceptions.what')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            if (next === 'open' && day.length === 0) setDay([moreHours([])]);
          }}
          options={(['closed', 'open'] as const).map((id) => ({
            id,
            label: t(`exceptions.kind.${id}`),
          }))}
        />
        {kind === 'open' && (
          <div className={styles.rows}>
            {day.map((hours, index) => (
              <HoursRow
                key={hours.key}
                practitionerId={practitionerId}
                hours={hours}
                fault={faults.get(hours.key)}
                removeLabel={t('exceptions.removeHours', { number: index + 1 })}
                onChange={(next) =>
                  setDay(day.map((each) => (each.key === hours.key ? next : each)))
                }
                onRemove={() => setDay(day.filter(({ key }) => key !== hours.key))}
              />
            ))}
            <Button variant="quiet" size="small" onPress={() => setDay([...day, moreHours(day)])}>
              {t('hours.add')}
            </Button>
          </div>
        )}
        <FormFoot
          submitLabel={t('common:action.save')}
          isPending={save.isPending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
