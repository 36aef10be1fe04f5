import { render } from 'preact';
import { setLanguage } from '../../components/language';
import { followTheme } from '../../components/theme';
import { readBadgeState, showBadge } from '../../lib/badge';
import { watchDatabase, watchLive } from '../../lib/live';
import { Options } from './options';

setLanguage('optionsTitle');
followTheme();
watchDatabase();
const app = document.getElementById('app');
if (app) render(<Options />, app);
// Topics and marks are changed here too, and the badge counts by them.
watchLive(readBadgeState, showBadge);
