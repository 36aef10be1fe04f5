import { render } from 'preact';
import { readBadgeState, showBadge } from '../../lib/badge';
import { watchLive } from '../../lib/live';
import { followTheme } from '../../components/theme';
import { Popup } from './popup';

followTheme();
const app = document.getElementById('app');
if (app) render(<Popup />, app);
// The worker may be asleep while papers are read here: the page that changes the count keeps the badge right.
watchLive(readBadgeState, showBadge);
