import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadTexts, type Namespace } from '../i18n/index.ts';

type Module = { default: ComponentType };

/**
 * A screen that is fetched when it is first opened, together with its feature's texts:
 * `component: screen('find', () => import('./FindScreen.tsx'))`.
 */
export function screen(
  texts: Namespace | Namespace[],
  load: () => Promise<Module>,
): AsyncRouteComponent<object> {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadTexts(texts)]);
    return module;
  });
}
