import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
} from 'react-aria-components/Checkbox';
import { cx } from './cx.ts';
import { FieldFault, fieldStyles } from './Field.tsx';
import { Icon } from './Icon.tsx';

type Props = Omit<CheckboxFieldProps, 'children' | 'className' | 'style'> & {
  children: ReactNode;
  /** Names the box in the summary of faults when `children` is more than text. */
  summaryLabel?: string;
  className?: string;
};

/** A choice that stands by itself, such as a consent. */
export function Checkbox({ children, summaryLabel, className, ...rest }: Props) {
  const label = summaryLabel ?? (typeof children === 'string' ? children : undefined);
  return (
    <CheckboxField
      {...rest}
      className={cx(fieldStyles.field, className)}
      data-field={rest.name ?? ''}
    >
      <CheckboxButton className={fieldStyles.choice} data-field-label={label}>
        <span className={fieldStyles.box}>
          <Icon name="check" size={18} />
        </span>
        <span>{children}</span>
      </CheckboxButton>
      <FieldFault />
    </CheckboxField>
  );
}
