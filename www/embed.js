// An embed: the page, and what it tells the page around it.
import './boot.js';
