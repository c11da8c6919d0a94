import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Practitioner } from '../../find/queries.ts';

export type Registration = NonNullable<Practitioner['registration']>;

/** Digits of each kind of number: LANR (KBV), RPPS (ANS), GLN (GS1, Swiss MedReg). */
const LENGTHS: Record<Registration['kind'], number> = { lanr: 9, rpps: 11, gln: 13 };
const KINDS = ['lanr', 'rpps', 'gln'] as const;

type Props = {
  registration: Registration | null;
  kind: Registration['kind'] | 'none';
  onKindChange: (kind: Registration['kind'] | 'none') => void;
};

/** The number under which a practitioner is registered in their country. */
export function RegistrationField({ registration, kind, onKindChange }: Props) {
  const { t } = useTranslation('clinic');
  return (
    <>
      <RadioGroup
        label={t('registration.label')}
        description={t('registration.help')}
        value={kind}
        onChange={onKindChange}
        options={[...KINDS, 'none' as const].map((id) => ({
          id,
          label: t(`registration.kind.${id}`),
        }))}
      />
      {kind !== 'none' && (
        <TextField
          key={kind}
          label={t('registration.number')}
          name="registration.number"
          defaultValue={registration?.kind === kind ? registration.number : ''}
          description={t('registration.digits', { count: LENGTHS[kind] })}
          inputMode="numeric"
          pattern={`\\d{${LENGTHS[kind]}}`}
          isRequired
        />
      )}
    </>
  );
}
