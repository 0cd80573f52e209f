//! The native tests: the core, the checker and the pictures.

mod agreement;
mod boundaries;
mod broken_stories;
mod columns;
mod common;
mod contract;
mod country;
mod days;
mod embed;
mod export;
mod forbidden;
mod goldens;
mod hostile;
mod languages;
mod law;
mod layering;
mod long_story;
mod made_up;
mod markup;
mod page;
mod painted;
mod palette;
mod parts;
mod resilience;
mod site;
mod symbology;
