import { type RefObject, useEffect, useRef } from 'react';

// The first page keeps the browser's own focus; later ones move it, so that a screen reader
// reads out where the person has come to.
let announcedPath = typeof location === 'undefined' ? '' : location.pathname;

/** Sets the document's title, and moves focus to the page's heading after a change of page. */
export function usePageTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === 'Telehealth Hub' ? title : `${title} · Telehealth Hub`;
  }, [title]);
  useEffect(() => {
    if (location.pathname === announcedPath) return;
    announcedPath = location.pathname;
    heading.current?.focus({ preventScroll: true });
  });
  return heading;
}
