import { render } from 'preact';
import { readBadgeState, showBadge } from '../../lib/badge';
import { watchDatabase, watchLive } from '../../lib/live';
import { setLanguage } from '../../components/language';
import { followTheme } from '../../components/theme';
import { readPage } from './page-paper';
import { Popup } from './popup';

setLanguage();
followTheme();
watchDatabase();
// Which page is on show decides what the first line is: asked before the first paint, nothing moves after it.
await readPage().catch(() => undefined);
const app = document.getElementById('app');
if (app) render(<Popup />, app);
// The worker may be asleep while papers are read here: the page that changes the count keeps the badge right.
watchLive(readBadgeState, showBadge);
