import { createLink, type LinkComponent } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, type Ref, useEffect, useRef } from 'react';
import styles from './SubNav.module.css';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function Anchor({ children, ...rest }: AnchorProps) {
  return (
    <li>
      <a {...rest} className={styles.link}>
        {children}
      </a>
    </li>
  );
}

/** One page of a part; the one that is open is marked. */
export const SubNavLink: LinkComponent<typeof Anchor> = createLink(Anchor);

/** The pages of one part of the app, above their content. On a phone the row can be pushed aside. */
export function SubNav({ label, children }: { label: string; children: ReactNode }) {
  const nav = useRef<HTMLElement>(null);
  // The open page's name is in sight where the row is wider than the window.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && open) nav.current.scrollLeft = open.offsetLeft - nav.current.offsetLeft - 16;
  });
  return (
    <nav ref={nav} aria-label={label} className={styles.nav}>
      {/* Safari drops the role of a list without bullets, unless it is said. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" className={styles.list}>
        {children}
      </ul>
    </nav>
  );
}
