//! How old what the map shows is.

use super::date::Date;
use super::disagreement::verdict;
use super::place::Area;
use super::reading;
use super::story::Story;
use super::voice::Voice;

/// Beyond so many days a claim looks old.
pub const OLD: i32 = 7;

/// The day on which what a voice shows of an area was last said; of several sources, the latest of them.
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

/// How many days before the story's day that was.
pub fn age(story: &Story, voice: &Voice, area: &Area) -> Option<i32> {
    last_said(story, voice, area).map(|day| story.as_of.days_after(day))
}
