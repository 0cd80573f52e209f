//! The age of what the map shows: the days since it was last said.

use super::date::Date;
use super::disagreement::verdict;
use super::place::Area;
use super::reading;
use super::story::Story;
use super::voice::Voice;

/// A claim older than this, in days, is drawn as old.
pub const OLD: i32 = 7;

/// The day on which what a voice shows for an area was last said; with several sources, the latest of their days.
pub fn last_said(story: &Story, voice: &Voice, area: &Area) -> Option<Date> {
    match voice {
        Voice::Source(source) => Some(reading::shown(story, source, area)?.said_on),
        Voice::All | Voice::Agreement => {
            let shown = story.standing(&Voice::All, area);
            let verdict = verdict(story, area);
            let says_so = verdict
                .readings()
                .iter()
                .filter(|reading| shown.positions().iter().any(|position| position.includes(reading.assertion)));
            says_so.map(|reading| reading.said_on).max()
        }
    }
}

/// The number of days from that day to the story's day.
pub fn age(story: &Story, voice: &Voice, area: &Area) -> Option<i32> {
    last_said(story, voice, area).map(|day| story.as_of.days_after(day))
}
