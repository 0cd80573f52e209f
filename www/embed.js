// An embed: the page, and what it tells the page around it.
import './boot.js';
import { PAGE_READY } from './contract.js';
import { tellEvents } from './embed/events.js';
import { tellHeights } from './embed/heights.js';
import { reached } from './ready.js';

tellHeights(reached(PAGE_READY));
tellEvents();
