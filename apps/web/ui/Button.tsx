import { type ReactNode, useId } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type Props = Omit<ButtonProps, 'className' | 'children' | 'isDisabled' | 'isPending' | 'style'> & {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: 'medium' | 'small';
  isFullWidth?: boolean;
  isPending?: boolean;
  /** Why the button cannot be pressed yet, in words; setting it disables the button. */
  disabledReason?: string | undefined;
  className?: string;
};

/**
 * A button. While `isPending` it keeps focus and says so; when it cannot be pressed it stays
 * reachable and says why.
 */
export function Button({
  variant = 'secondary',
  size = 'medium',
  isFullWidth = false,
  disabledReason,
  isPending,
  className,
  children,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const reasonId = useId();
  const isBlocked = disabledReason !== undefined;
  // Not the native `disabled`: that would take the button, and its reason, from the keyboard.
  const inert = {
    onPress: undefined,
    type: 'button' as const,
    'aria-disabled': true,
    ...(isBlocked && { 'aria-describedby': reasonId }),
  };
  return (
    <>
      <AriaButton
        {...rest}
        {...((isBlocked || isPending) && inert)}
        data-blocked={isBlocked || undefined}
        data-busy={isPending || undefined}
        className={cx(
          styles.button,
          styles[variant],
          styles[size],
          isFullWidth && styles.full,
          className,
        )}
      >
        {isPending && <Spinner size={20} isDecorative className={styles.spinner} />}
        <span className={styles.label}>{children}</span>
      </AriaButton>
      {isPending !== undefined && (
        <span role="status" className="visually-hidden">
          {isPending && t('state.pending')}
        </span>
      )}
      {isBlocked && (
        <span id={reasonId} className={styles.reason}>
          {disabledReason}
        </span>
      )}
    </>
  );
}

/** The look of a button, for a link that leads on. */
export function buttonClass(
  variant: ButtonVariant = 'primary',
  size: 'medium' | 'small' = 'medium',
): string {
  return cx(styles.button, styles[variant], styles[size]);
}
