import { render } from 'preact';
import { setLanguage } from '../../components/language';
import { followTheme } from '../../components/theme';
import { readBadgeState, showBadge } from '../../lib/badge';
import { watchDatabase, watchLive } from '../../lib/live';
import { followLatest } from '../popup/follow-latest';
import { readPage, watchPage } from '../popup/page-paper';
import { Popup } from '../popup/popup';
import './sidepanel.css';

setLanguage();
followTheme();
watchDatabase();
// The same view as the popup's. It stays open, so that it has to follow what changes round it.
followLatest();
watchPage();
await readPage().catch(() => undefined);
const app = document.getElementById('app');
if (app) render(<Popup />, app);
watchLive(readBadgeState, showBadge);
