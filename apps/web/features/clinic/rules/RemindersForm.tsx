import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import type { ReminderRules } from '../queries.ts';
import { ReminderRow } from './ReminderRow.tsx';
import {
  anotherReminder,
  faultOf,
  minutesBefore,
  MOST_REMINDERS,
  type Reminder,
  reminderOf,
  timesText,
} from './reminders.ts';
import styles from './Rules.module.css';

type Props = {
  rules: ReminderRules;
  problem: Error | null;
  isSaving: boolean;
  /** Minutes before a visit, each once. */
  onSave: (minutesBefore: number[]) => void;
  onReload: () => void;
};

/** The reminders under edit, and in words what they come to; nothing takes effect before it is saved. */
export function RemindersForm({ rules, problem, isSaving, onSave, onReload }: Props) {
  const { t } = useTranslation('clinic');
  const { locale } = useLocale();
  const [saved] = useState(() => rules.minutesBefore.toSorted((a, b) => b - a).map(reminderOf));
  const [reminders, setReminders] = useState<readonly Reminder[]>(saved);
  const add = useRef<HTMLDivElement>(null);
  const isChanged = String(minutesBefore(reminders)) !== String(minutesBefore(saved));
  const isFaulty = reminders.some((one) => faultOf(one, reminders) !== undefined);
  const isStale = problem && 'code' in problem && problem.code === 'reminders_changed';
  const leaving = useBlocker({
    shouldBlockFn: () => isChanged && !isSaving,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  const preview = isFaulty
    ? t('rules.reminders.faulty')
    : reminders.length === 0
      ? t('rules.reminders.none')
      : t('rules.reminders.preview', { times: timesText(minutesBefore(reminders), locale) });

  function submit() {
    if (!isFaulty) return onSave(minutesBefore(reminders));
    add.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  /** For buttons that go with what they take away: focus stays in the card. */
  function replace(next: readonly Reminder[]) {
    setReminders(next);
    add.current?.querySelector('button')?.focus();
  }

  return (
    <Form problem={isStale ? null : problem} onSubmit={submit} className={styles.fields}>
      {isStale && (
        <Banner
          tone="danger"
          action={
            <Button size="small" onPress={onReload}>
              {t('rules.reminders.reload')}
            </Button>
          }
        >
          {t('rules.reminders.changedElsewhere')}
        </Banner>
      )}
      <p className={styles.help}>{t('rules.reminders.text')}</p>
      {reminders.map((one, index) => (
        <ReminderRow
          key={one.key}
          reminder={one}
          number={index + 1}
          fault={faultOf(one, reminders)}
          onChange={(next) =>
            setReminders(reminders.map((each) => (each.key === one.key ? next : each)))
          }
          onRemove={() => replace(reminders.filter(({ key }) => key !== one.key))}
        />
      ))}
      <div ref={add}>
        <Button
          size="small"
          disabledReason={
            reminders.length >= MOST_REMINDERS ? t('rules.reminders.atMost') : undefined
          }
          onPress={() => setReminders([...reminders, anotherReminder(reminders)])}
        >
          {t('rules.reminders.add')}
        </Button>
      </div>
      <div className={styles.preview}>
        <p role="status">{preview}</p>
        {!isFaulty && reminders.length > 0 && (
          <p className={styles.help}>{t('rules.reminders.night')}</p>
        )}
      </div>
      {(isChanged || isSaving) && (
        <div className={styles.foot}>
          <span className={styles.note}>{t('rules.reminders.unsaved')}</span>
          <Button variant="quiet" onPress={() => replace(saved)}>
            {t('rules.reminders.discard')}
          </Button>
          <Button type="submit" isPending={isSaving}>
            {t('rules.reminders.save')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        title={t('rules.reminders.leaveTitle')}
        confirmLabel={t('rules.reminders.leave')}
        keepLabel={t('rules.reminders.stay')}
        isDestructive
        isOpen={leaving.status === 'blocked'}
        onOpenChange={(isOpen) => !isOpen && leaving.reset?.()}
        onConfirm={() => leaving.proceed?.()}
      >
        {t('rules.reminders.leaveText')}
      </ConfirmDialog>
    </Form>
  );
}
