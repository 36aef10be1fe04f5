import { render } from 'preact';
import { readBadgeState, showBadge } from '../../lib/badge';
import { watchLive } from '../../lib/live';
import { followTheme } from '../../components/theme';
import { Library } from './library';

followTheme();
const app = document.getElementById('app');
if (app) render(<Library />, app);
// Papers are read here too: the page that changes the count keeps the badge right.
watchLive(readBadgeState, showBadge);
