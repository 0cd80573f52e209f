// The embed page: the page's own script, and the messages to the host page.
import './embed/address.js';
import './boot.js';
import { PAGE_READY } from './contract.js';
import { tellEvents } from './embed/events.js';
import { tellHeights } from './embed/heights.js';
import { reached } from './ready.js';

tellHeights(reached(PAGE_READY));
tellEvents();
