import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { type ButtonVariant, buttonClass } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Link.module.css';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function TextAnchor({ className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={cx(styles.link, className)}>
      {children}
    </a>
  );
}

function ButtonAnchor({
  variant = 'primary',
  size = 'medium',
  className,
  children,
  ...rest
}: AnchorProps & { variant?: ButtonVariant; size?: 'medium' | 'small' }) {
  return (
    <a {...rest} className={cx(buttonClass(variant, size), styles.button, className)}>
      {children}
    </a>
  );
}

function PlainAnchor({ children, ...rest }: AnchorProps) {
  return <a {...rest}>{children}</a>;
}

/** A link in text to another screen. */
export const Link: LinkComponent<typeof TextAnchor> = createLink(TextAnchor);

/** A link that looks like a button, for the step that leads on. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = createLink(ButtonAnchor);

/** A link without a look of its own, for cards and navigation. */
export const BareLink: LinkComponent<typeof PlainAnchor> = createLink(PlainAnchor);
