import { readSettings, watchSettings, type Settings } from '../lib/settings';
import './theme.css';

const CACHE_KEY = 'theme';

/**
 * Gives the page the theme of the settings. The last one is kept beside, because settings come a moment later than
 * the first paint, and a dark page must not flash white.
 */
export function followTheme(): void {
  applyTheme(localStorage.getItem(CACHE_KEY) ?? 'system');
  const onChange = ({ theme }: Settings): void => {
    localStorage.setItem(CACHE_KEY, theme);
    applyTheme(theme);
  };
  watchSettings(onChange);
  void readSettings().then(onChange);
}

function applyTheme(theme: string): void {
  document.documentElement.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : '';
}
