import { render } from 'preact';
import { readBadgeState, showBadge } from '../../lib/badge';
import { watchDatabase, watchLive } from '../../lib/live';
import { setLanguage } from '../../components/language';
import { followTheme } from '../../components/theme';
import { recoverDrafts } from '../../components/note-drafts';
import { Library } from './library';

setLanguage('libraryTitle');
followTheme();
watchDatabase();
const app = document.getElementById('app');
if (app) render(<Library />, app);
// What a page that was killed did not save.
void recoverDrafts();
// Papers are read here too: the page that changes the count keeps the badge right.
watchLive(readBadgeState, showBadge);
