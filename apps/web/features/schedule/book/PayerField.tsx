import { type Payer, PAYERS } from '@hub/contracts/payers.ts';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/Select.tsx';
import type { VisitType } from '../../find/queries.ts';

type Payers = Pick<VisitType, 'payers'>;
type Props = {
  type: Payers;
  value: Payer | undefined;
  onChange: (payer: Payer | undefined) => void;
};

const NOT_SAID = 'none';

/** Whose bill a visit is: of what it takes, or, where it takes everybody's, said only if it is known. */
export function PayerField({ type: { payers }, value, onChange }: Props) {
  const { t } = useTranslation(['schedule', 'codes']);
  const options = (payers ?? PAYERS).map((id) => ({ id, label: t(`codes:payer.${id}`) }));
  return (
    <Select<Payer | typeof NOT_SAID>
      label={t('book.payer')}
      options={payers ? options : [{ id: NOT_SAID, label: t('book.payerNotSaid') }, ...options]}
      value={value ?? (payers ? null : NOT_SAID)}
      onChange={(next) => onChange(next === NOT_SAID ? undefined : next)}
      {...(!payers && { isOptional: true })}
    />
  );
}

/**
 * Whose bill it is: what somebody chose, else what the practice knows of the patient, as far as the
 * visit takes it. Where it takes one only, it is that.
 */
export function payerOf(
  { payers }: Payers,
  chosen: Payer | undefined,
  known: Payer | null | undefined,
): Payer | undefined {
  const isTaken = (payer: Payer) => payers === null || payers.includes(payer);
  if (chosen) return isTaken(chosen) ? chosen : undefined;
  if (known && isTaken(known)) return known;
  return payers?.length === 1 ? payers[0] : undefined;
}
