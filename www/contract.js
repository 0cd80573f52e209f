// The names that scripts share with the program. `make generate` writes this file from src/contract.
export const MAP_READY = 'map-ready';
export const PAGE_READY = 'page-ready';
export const APP_READY = 'app-ready';
export const DESK_READY = 'desk-ready';
export const STAGE = 'data-stage';
export const REQUEST = 'cg-request';
export const WRITTEN = 'cg-written';
export const CHANGE = 'cg-change';
export const STORY_SHOWN = 'cg-story';
export const SOURCE = 'source';
export const IMPLIED = 'implied';
export const AREA = 'area';
export const STATE = 'data-state-';
export const HIDDEN = 'no';
export const STORY = 'data-story';
export const DESK_HASHES = 'data-desk';
export const EMBED = 'data-embed';
export const MAC = 'data-mac';
export const STATIC = 'static';
export const HEIGHTS = 'heights';
export const IMPLIED_SWITCH = 'cg-implied';
export const RADIO = 'cg-source-';
export const STORY_CLASS = '.story';
export const DAYS_CLASS = '.days';
export const TOOLS_CLASS = '.tools';
export const LEGEND_CLASS = '.legend';
export const MORE_ROWS = '.more-rows';
export const ALL_ROWS = '.all-rows';
export const AREAS_CLASS = '.areas';
export const RING = '.ring';
export const SWITCHES_CLASS = '.switches';
export const MAP_AND_LEGEND = '.map-and-legend';
export const STATEMENTS = '.statements';
export const MAP = 'map';
export const CLAIMS = 'claims';
export const PLACES = 'cg-places';
export const HEADLINE = 'cg-headline';
export const FAILURE = 'cg-failure';
export const DESK_ID = 'cg-desk';
export const LABEL = 'cg:';
export const ALL = 'all';
export const OF = 'data-of';
export const OPEN = 'data-open';
export const RADIOS = 'input[name=source]';
export const TRUSTED = 'claimed-ground';
export const HOST_KEY = 'claimed-ground';
export const ASK = 'ask';
export const EVENTS = 'events';
export const CHOOSE = 'choose';
export const ASSETS = 'assets/';
export const ASSETS_LIST = 'program.json';
export const ELEMENT = 'claimed-ground.js';
export const NOT_FOUND = '404.html';
export const HEADERS = '_headers';
export const PICTURES = 'pictures/';
export const CARDS = 'cards/';
export const DESK_FOLDER = 'desk/';
export const DESK_MARKUP = 'desk.html';
export const DESK_DAYS = 'days.json';
/** What a host page can choose and is notified of. */
export const CHOICES = ['source', 'area'];
/** The options of an embed that say nothing without a value. */
export const NAMED = ['story', 'source', 'view', 'date', 'day', 'area', 'zoom', 'lang', 'theme', 'accent', 'font'];
/** Those that can stand alone. */
export const SWITCHES = ['implied', 'dark', 'plain', 'transparent', 'static', 'controls', 'scaleControl', 'miniMapControl', 'scrollWheelZoom'];
/** The values of a switch. */
export const SWITCH = { 'true': 'true', 'false': 'false', '1': 'true', '0': 'false', 'yes': 'true', 'no': 'false', '': 'true' };
/** The parameters of an address, each with its field of the state. */
export const ADDRESS = [['source', 'source'], ['implied', 'implied'], ['day', 'day'], ['date', 'day'], ['view', 'compare'], ['zoom', 'zoom'], ['area', 'area']];
/** A query in which an option of an embed needs the desk. */
export const OF_THE_DESK = /[?&](view|date|day|zoom)=/;
