import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import type { Day } from './days.ts';
import { useSlotTexts } from './formats.ts';
import type { Slot } from './queries.ts';
import { encodeSlot, type SlotRef } from './slot-ref.ts';
import styles from './SlotDays.module.css';
import { type DayOfSlots, slotAfterKey } from './slot-keys.ts';

/** Slots of a day that are shown before one asks for more. */
const shownAtFirst = 6;
/** From how many slots in a day it is worth choosing a part of the day. */
export const manySlots = 12;

type Props = {
  days: readonly DayOfSlots<Slot>[];
  zone: string;
  slotRef: Omit<SlotRef, 'start'>;
  /** Each slot says how many can still book it. */
  isGroup: boolean;
  onKeyEarlier: (() => void) | undefined;
  onKeyLater: (() => void) | undefined;
};

/**
 * Days as columns, on a phone as rows. The slots are one stop of the Tab key; arrow keys move among
 * them, Page Up and Page Down turn the week.
 */
export function SlotDays({ days, zone, slotRef, isGroup, onKeyEarlier, onKeyLater }: Props) {
  const { t } = useTranslation('find');
  const { locale } = useLocale();
  const texts = useSlotTexts(zone);
  const [opened, setOpened] = useState<ReadonlySet<Day>>(new Set());
  const [current, setCurrent] = useState<string>();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const fullDate = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });

  const shown = days.map(({ day, slots }) => ({
    day,
    slots:
      opened.has(day) || slots.length <= shownAtFirst + 1 ? slots : slots.slice(0, shownAtFirst),
    hidden: opened.has(day) || slots.length <= shownAtFirst + 1 ? 0 : slots.length - shownAtFirst,
  }));
  const all = shown.flatMap(({ slots }) => slots);
  const tabStop = all.some(({ start }) => start === current) ? current : all[0]?.start;

  function onKeyDown(event: React.KeyboardEvent<HTMLElement>) {
    const start = event.target instanceof HTMLElement ? event.target.dataset.slot : undefined;
    if (!start || event.altKey || event.ctrlKey || event.metaKey) return;
    const turn =
      event.key === 'PageUp' ? onKeyEarlier : event.key === 'PageDown' ? onKeyLater : undefined;
    const next = slotAfterKey(shown, start, event.key);
    if (!turn && !next) return;
    event.preventDefault();
    turn?.();
    if (next) event.currentTarget.querySelector<HTMLElement>(`[data-slot="${next}"]`)?.focus();
  }

  function open(day: Day, firstHidden: string | undefined) {
    setOpened(new Set([...opened, day]));
    // The button that was pressed goes; reading continues at what it brought.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-slot="${firstHidden}"]`)?.focus(),
    );
  }

  return (
    <>
      <p id="slot-keys" className={styles.keys}>
        {t('week.keys')}
      </p>
      {/* The keys only move focus among the links inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="group"
        aria-label={t('week.label')}
        aria-describedby="slot-keys"
        className={styles.days}
        onKeyDown={onKeyDown}
      >
        {shown.map(({ day, slots, hidden }, index) => (
          <section key={day} className={styles.day} data-empty={slots.length === 0 || undefined}>
            <h4 className={styles.date}>
              <span className={styles.long}>{fullDate.format(new Date(day))}</span>
              <span aria-hidden="true" className={styles.short}>
                <span className={styles.weekday}>{weekday.format(new Date(day))}</span>
                <span>{date.format(new Date(day))}</span>
              </span>
            </h4>
            {slots.length === 0 && (
              <p className={styles.none}>
                <span aria-hidden="true" className={styles.dash}>
                  –
                </span>
                <span className={styles.noneText}>{t('week.none')}</span>
              </p>
            )}
            <div className={styles.slots}>
              {slots.map(({ start, placesLeft }) => (
                <ButtonLink
                  key={start}
                  to="/book/$slot"
                  params={{ slot: encodeSlot({ ...slotRef, start }) }}
                  variant="secondary"
                  size="small"
                  className={styles.slot}
                  data-slot={start}
                  tabIndex={start === tabStop ? 0 : -1}
                  onFocus={() => setCurrent(start)}
                >
                  {texts(start).time}
                  <span className="visually-hidden">{texts(start).fullDay}</span>
                  {isGroup && (
                    <span className={styles.places}>{t('week.places', { count: placesLeft })}</span>
                  )}
                </ButtonLink>
              ))}
              {hidden > 0 && (
                <Button
                  size="small"
                  variant="quiet"
                  className={styles.more}
                  onPress={() => open(day, days[index]?.slots[slots.length]?.start)}
                >
                  {t('week.more', { count: hidden })}
                  <span className="visually-hidden">
                    {t('week.moreOn', { day: fullDate.format(new Date(day)) })}
                  </span>
                </Button>
              )}
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
