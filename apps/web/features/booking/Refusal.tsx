import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { List } from '../../ui/List.tsx';
import { ButtonLink, Link } from '../../ui/Link.tsx';
import { useSlotTexts, zoneOf } from '../find/formats.ts';
import type { Practitioner, Slot, VisitType } from '../find/queries.ts';
import { encodeSlot, type SlotRef } from '../find/slot-ref.ts';
import type { SlotRefusal } from './nearest.ts';
import styles from './Refusal.module.css';

type Props = {
  refusal: { code: SlotRefusal; nearest: Slot[] };
  slot: SlotRef;
  practitioner: Practitioner;
  visitType: VisitType;
};

/** Why the slot cannot be had, and the nearest ones that can. */
export function Refusal({ refusal, slot, practitioner, visitType }: Props) {
  const { t } = useTranslation(['booking', 'find']);
  const box = useRef<HTMLDivElement>(null);
  const texts = useSlotTexts(zoneOf(visitType.mode, practitioner));

  useEffect(() => box.current?.focus(), [refusal.code, slot.start]);

  return (
    <div ref={box} tabIndex={-1} className={styles.refusal}>
      <Banner tone="danger" title={t(`booking:refusal.${refusal.code}`)}>
        <p>{t('booking:refusal.kept')}</p>
      </Banner>
      <div className={styles.nearest}>
        <p className={styles.title}>
          {t(refusal.nearest.length > 0 ? 'booking:refusal.nearest' : 'booking:refusal.none')}
        </p>
        <List className={styles.slots}>
          {refusal.nearest.map(({ start }) => {
            const { fullDay, time } = texts(start);
            return (
              <li key={start}>
                <ButtonLink
                  to="/book/$slot"
                  params={{ slot: encodeSlot({ ...slot, start }) }}
                  replace
                  resetScroll={false}
                  variant="secondary"
                  size="small"
                >
                  {t('find:slots.at', { day: fullDay, time })}
                </ButtonLink>
              </li>
            );
          })}
        </List>
        <Link
          to="/doctors/$slug"
          params={{ slug: practitioner.slug }}
          search={{ type: visitType.id }}
        >
          {t('booking:refusal.others')}
        </Link>
      </div>
    </div>
  );
}
