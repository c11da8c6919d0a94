import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components/Switch';
import { cx } from './cx.ts';
import { fieldStyles } from './Field.tsx';

type Props = Omit<SwitchFieldProps, 'children' | 'className' | 'style'> & {
  children: ReactNode;
  description?: ReactNode;
  className?: string;
};

/** A setting that takes effect at once. */
export function Switch({ children, description, className, ...rest }: Props) {
  return (
    <SwitchField {...rest} className={cx(className)}>
      <SwitchButton className={fieldStyles.switch}>
        <span className={fieldStyles.words}>
          <span>{children}</span>
          {description && <span className={fieldStyles.description}>{description}</span>}
        </span>
        <span className={fieldStyles.track} />
      </SwitchButton>
    </SwitchField>
  );
}
