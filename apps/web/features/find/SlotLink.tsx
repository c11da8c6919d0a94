import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import type { SlotTexts } from './formats.ts';
import type { Practitioner } from './queries.ts';
import { encodeSlot } from './slot-ref.ts';

type Props = {
  practitioner: Practitioner;
  slot: { start: string; visitTypeId: string; mode: 'video' | 'in-person' };
  texts: SlotTexts;
};

/** A free slot that leads to its booking. */
export function SlotLink({ practitioner, slot, texts }: Props) {
  const { t } = useTranslation('find');
  const name = practitioner.displayName;
  return (
    <ButtonLink
      to="/book/$slot"
      params={{ slot: encodeSlot({ practitionerId: practitioner.id, ...slot }) }}
      variant="secondary"
      size="small"
    >
      <Icon name={slot.mode === 'video' ? 'video' : 'pin'} size={18} />
      <span>{t('slots.at', texts)}</span>
      <span className="visually-hidden">
        {slot.mode === 'video' ? t('slots.byVideo', { name }) : t('slots.inPerson', { name })}
      </span>
    </ButtonLink>
  );
}
