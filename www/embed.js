// An embed: the page, and what it tells the page around it.
import { unfolded } from './boot.js';
import { tellEvents } from './embed/events.js';
import { tellHeights } from './embed/heights.js';

tellHeights(unfolded);
tellEvents();
